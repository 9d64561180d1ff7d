import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { lessonTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import type { ClientConnection } from '@main/backend/client-connection';
import type { PlanCard, PlanLineEdit } from '@shared/contract/lesson-plan-contract';
import { findLineDays, guessMapping, listFreeSlots, listReplanOffers, findLineFacts, makePlanLine, parseTableText, readPlanRows, spreadPlan, type PlanLine } from '@shared/domain/lesson-plan';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

let setup: TestBackend;
let teacher: ClientConnection;
beforeEach(async () => {
  setup = await openTestBackend({ now: '2025-11-20T16:00:00+07:00' });
  teacher = await setup.login('ivanova');
});

function toEdit({ id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil }: PlanLine): PlanLineEdit {
  return { id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil };
}

const save = (card: PlanCard, lines: readonly PlanLine[]) => teacher.call('lessonPlan.save', { courseId: card.course.id, version: card.version, title: '', lines: lines.map(toEdit) });
const verify = () => verifySchool(setup.database).findings;

/** As copied from Excel: sections, control works every tenth lesson, one reserve hour in each section. */
function aPastedPlan(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const topic = number % 10 === 0 ? `Контрольная работа № ${String(number / 10)}` : number % 17 === 0 ? 'Резервный урок' : `"Тема урока ${String(number)}\nи ""её"" продолжение"`;
    return [String(number), `Глава ${String(Math.ceil(number / 17))}`, topic, '1', `§ ${String(number)}`].join('\t');
  }).join('\r\n');
}

describe('a plan from the clipboard to the printed sheet', () => {
  it('is pasted with 102 topics, spread, loses 6 lessons, is re-planned, approved and printed', async () => {
    const { school, login, database } = setup;
    const courseId = school.courses.algebra7a;
    const empty = await teacher.call('lessonPlan.get', { courseId });
    expect(empty).toMatchObject({ state: 'draft', canEdit: true, canDecide: false, yearHours: 102, dueDate: '2025-08-27', course: { subject: 'Алгебра', className: '7А', teachers: ['Иванова М. П.'] } });

    const rows = parseTableText(aPastedPlan(102));
    expect(rows).toHaveLength(102);
    expect(guessMapping(rows)).toEqual(['ordinal', null, 'topic', 'hours', null]);
    const { topics, skipped } = readPlanRows(rows, ['ordinal', 'section', 'topic', 'hours', 'homework'], empty.year);
    expect(skipped).toEqual([]);
    const spread = spreadPlan(topics.map((topic, index) => makePlanLine(-1 - index, topic)), empty.slots);
    const { card: saved, newIds } = await save(empty, spread.lines);
    expect(newIds).toHaveLength(102);
    expect(saved.lines).toHaveLength(102);
    expect(saved.lines[0]).toMatchObject({ topic: 'Тема урока 1 и "её" продолжение', section: 'Глава 1', homework: '§ 1', plannedDate: '2025-09-01' });
    expect(saved.lines.filter(({ workType }) => workType === 'control')).toHaveLength(10);

    // What has been given: the first thirty lessons, each with its topic.
    await setup.arrange((transaction) => {
      saved.slots.slice(0, 30).forEach(({ date, lessonNumber }, index) => {
        const line = saved.lines[index]!;
        transaction.insert(lessonTable, {
          courseId, date, lessonNumber, teacherId: school.staff.ivanova.staffId, topic: line.topic, planItemId: line.id, homework: null, noHomework: 0, homeworkMinutes: null, studied: null, hours: 1,
          attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: '2025-11-20T03:00:00.000Z', changedBy: null,
        });
      });
    });

    const before = await teacher.call('lessonPlan.get', { courseId });
    const free = listFreeSlots(before);
    const lost = free.slice(0, 6).map((slot) => ({ ...slot, cause: 'quarantine' as const }));
    const left = listFreeSlots({ ...before, lost });
    const offers = listReplanOffers({ lines: before.lines, facts: findLineFacts(before.given), slots: left });
    const steps = offers.filter(({ isSuggested }) => isSuggested).map(({ step }) => step);
    const toGive = 102 - 30;
    expect(offers.filter(({ isSuggested }) => isSuggested).reduce((sum, { gain }) => sum + gain, 0)).toBe(toGive - left.length);
    expect(toGive - left.length).toBeGreaterThanOrEqual(6);

    const corrected = await teacher.call('lessonPlan.correct', { courseId, version: before.version, reason: 'Карантин по приказу № 45', lost, steps });
    expect(corrected.corrections).toMatchObject([{ state: 'proposed', shortage: 0, reason: 'Карантин по приказу № 45', canUndo: true, madeBy: 'Иванова М. П.' }]);
    expect(corrected.corrections[0]?.lost).toHaveLength(6);
    // Nothing that was given is touched, nothing that was planned is overwritten, everything left has a lesson, none of them a lost one.
    expect(corrected.lines.slice(0, 30)).toEqual(before.lines.slice(0, 30));
    expect(corrected.lines.map(({ topic, hours, plannedDate }) => [topic, hours, plannedDate])).toEqual(before.lines.map(({ topic, hours, plannedDate }) => [topic, hours, plannedDate]));
    const days = corrected.lines.slice(30).flatMap((line) => findLineDays(line)?.date ?? []);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => lost.some(({ date }) => date === day))).toEqual([]);
    expect(days).toHaveLength(left.length);

    // The teacher’s next lesson is offered the next topic that is left.
    const page = await teacher.call('journal.getPage', { courseId });
    const offered = page.lessons.find(({ topic, plannedTopic }) => topic === null && plannedTopic !== null)?.plannedTopic;
    expect(offered?.planItemId).toBe(corrected.lines.slice(30).find((line) => line.outcome === null)?.id);

    const deputy = await login('zavuch');
    const [correction] = corrected.corrections;
    const decided = await deputy.call('lessonPlan.decideCorrection', { courseId, correctionId: correction!.id, version: correction!.version, decision: 'approved', remark: null });
    expect(decided.corrections).toMatchObject([{ state: 'approved', decidedBy: 'Зайцева Е. Ю.', canUndo: false }]);

    const printed = await teacher.call('lessonPlan.print', { courseId });
    if (process.env.UCH_TEST_KEEP !== undefined) writeFileSync(`${process.env.UCH_TEST_KEEP}/lesson-plan.pdf`, printed.bytes);
    const pages = (await readPages(printed.bytes)).map(joinTexts);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const page of pages.slice(0, -1)) for (const head of ['Тема урока', 'Дата по плану', 'Дата по факту']) expect(page).toContain(head);
    for (const part of ['Алгебра, 7А, 2025/2026', 'Иванова Мария Петровна', '01.09.2025', 'Напечатал(а) Иванова М. П.']) expect(pages[0]).toContain(part);
    for (const part of ['Лист корректировки КТП', 'Карантин по приказу № 45', 'карантин', 'Согласовано', 'Заместитель директора']) expect(pages.at(-1)).toContain(part);
    expect(pages.join(' ')).toContain('Всего по плану 102 ч., дано 30 ч.');
    const lines = database.read((query) => query.all<{ key: string }>(`SELECT entity_key AS "key" FROM audit_entry WHERE entity = 'lessonPlan' AND action = 'print'`));
    expect(lines).toEqual([{ key: 'КТП Алгебра, 7А' }]);
    expect(verify()).toEqual([]);
  }, 60_000);
});
