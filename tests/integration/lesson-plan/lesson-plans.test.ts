import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { lessonTable, schoolTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import type { ClientConnection } from '@main/backend/client-connection';
import type { PlanCard, PlanLineEdit } from '@shared/contract/lesson-plan-contract';
import { compareWithLessons, findLineDays, guessMapping, listFreeSlots, listReplanOffers, findLineFacts, makePlanLine, parseTableText, readField, readPlanRows, spreadPlan, type PlanLine } from '@shared/domain/lesson-plan';
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
    expect(empty).toMatchObject({ state: 'draft', canEdit: true, canDecide: false, yearHours: 102, course: { subject: 'Алгебра', className: '7А', teachers: ['Иванова М. П.'] } });

    const rows = parseTableText(aPastedPlan(102));
    expect(rows).toHaveLength(102);
    expect(guessMapping(rows)).toEqual(['ordinal', null, 'topic', 'hours', null]);
    const { topics, skipped } = readPlanRows(rows, ['ordinal', 'section', 'topic', 'hours', 'homework'], empty.year, empty.workTypes);
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
    const next = corrected.lines.slice(30).find((line) => line.outcome === null);
    expect(offered).toMatchObject({ planItemId: next?.id, topic: next?.correctedTopic ?? next?.topic });
    expect(page.planTopics.map(({ planItemId }) => planItemId)).toEqual(corrected.lines.filter(({ outcome }) => outcome === null).map(({ id }) => id));

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

describe('a plan on its way to the deputy', () => {
  const openCourse = () => teacher.call('lessonPlan.get', { courseId: setup.school.courses.algebra7a });

  it('is not handed in with errors; handed in, it is locked until it is taken back, returned or approved', async () => {
    const short = await openCourse();
    const { courseId, version } = { courseId: short.course.id, version: short.version };
    await expect(teacher.call('lessonPlan.submit', { courseId, version })).rejects.toMatchObject({ code: 'planUnfinished', details: { what: ['В плане 5 ч., а по учебному плану на год – 102 ч.'] } });
    const { card } = await save(short, short.lines.map((line) => (line.hours === 1 ? { ...line, hours: 20 } : line)).concat([makePlanLine(-1, { topic: 'Ещё', hours: 2 })]));
    const handed = await teacher.call('lessonPlan.submit', { courseId, version: card.version });
    expect(handed.state).toBe('submitted');
    await expect(save(handed, handed.lines)).rejects.toMatchObject({ code: 'planLocked' });
    const back = await teacher.call('lessonPlan.withdraw', { courseId, version: handed.version });
    expect(back.state).toBe('draft');

    const again = await teacher.call('lessonPlan.submit', { courseId, version: back.version });
    const deputy = await setup.login('zavuch');
    await expect(deputy.call('lessonPlan.decide', { courseId, version: again.version, decision: 'returned', remark: '' })).rejects.toMatchObject({ code: 'invalidInput' });
    const returned = await deputy.call('lessonPlan.decide', { courseId, version: again.version, decision: 'returned', remark: 'Нет контрольных работ' });
    expect(returned).toMatchObject({ state: 'returned', remark: 'Нет контрольных работ', decidedBy: 'Зайцева Е. Ю.', canEdit: false, canDecide: true });
    const third = await teacher.call('lessonPlan.submit', { courseId, version: returned.version });
    const approved = await deputy.call('lessonPlan.decide', { courseId, version: third.version, decision: 'approved', remark: null });

    // Homework may still be written; anything else is a correction.
    const { card: homework } = await save(approved, approved.lines.map((line) => ({ ...line, homework: '§ 7' })));
    expect(homework).toMatchObject({ state: 'approved' });
    for (const change of [{ topic: 'Другая' }, { lessonType: 'урок контроля' }, { plannedUntil: '2026-05-29' }]) {
      await expect(save(homework, homework.lines.map((line) => ({ ...line, ...change })))).rejects.toMatchObject({ code: 'planLocked' });
    }
    expect(verify()).toEqual([]);
  });

  it('is not overwritten by who did not see the last version, and not touched by strangers', async () => {
    const seen = await openCourse();
    await save(seen, seen.lines.map((line) => ({ ...line, homework: '§ 1' })));
    await expect(save(seen, seen.lines)).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Иванова М. П.' } });
    const stranger = await setup.login('smirnova');
    const input = { courseId: seen.course.id, version: seen.version, title: '', lines: [] };
    await expect(stranger.call('lessonPlan.save', input)).rejects.toMatchObject({ code: 'notYourPage' });
    await expect((await setup.login('admin')).call('lessonPlan.save', input)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect((await setup.login('director')).call('lessonPlan.decide', { courseId: seen.course.id, version: 2, decision: 'approved', remark: null })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('moves, inserts and removes lines, each place taken once', async () => {
    const seen = await openCourse();
    const [first, second, third, fourth, fifth] = seen.lines;
    const { card } = await save(seen, [makePlanLine(-1, { topic: 'Введение' }), fifth!, first!, fourth!, second!]);
    expect(card.lines.map(({ topic }) => topic)).toEqual(['Введение', fifth!.topic, first!.topic, fourth!.topic, second!.topic]);
    expect(card.lines.map(({ id }) => id)).not.toContain(third!.id);
    await expect(save(card, [...card.lines, card.lines[0]!])).rejects.toMatchObject({ code: 'invalidInput' });
    expect(verify()).toEqual([]);
  });

  it('keeps what has been given in lessons', async () => {
    const seen = await openCourse();
    const [slot] = seen.slots;
    await teacher.call('journal.saveLesson', {
      courseId: seen.course.id, ...slot!, version: 0,
      edit: { topic: seen.lines[0]!.topic, planItemId: seen.lines[0]!.id, homework: null, noHomework: false, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false },
    });
    const kept = { code: 'planTopicKept', details: { topic: 'Числовые выражения' } };
    await expect(save(seen, seen.lines.slice(1))).rejects.toMatchObject(kept);
    await expect(save(seen, seen.lines.map((line) => ({ ...line, hours: 2 })))).rejects.toMatchObject(kept);
    const { card } = await save(seen, seen.lines.map((line) => ({ ...line, homework: '§ 2' })));
    expect(card.given.map(({ planItemId }) => planItemId)).toEqual([seen.lines[0]!.id]);
  });

  it('is kept to in lessons where the regulation says so (LRS-29)', async () => {
    const { courseId, planItemId } = await openCourse().then(({ course, lines }) => ({ courseId: course.id, planItemId: lines[0]!.id }));
    const write = (topic: string, item: number | null, { version = 0, topicReason = null as string | null } = {}) =>
      teacher.call('journal.saveLesson', {
        courseId, date: '2025-11-21', lessonNumber: 2, version,
        edit: { topic, planItemId: item, topicReason, homework: null, noHomework: false, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false },
      });
    await setup.arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset: '001' }));
    expect(await write('Своя тема', null)).toMatchObject({ refusals: ['topicNotInPlan'], lesson: { topic: null } });
    expect(await write('Своя тема', planItemId)).toMatchObject({ refusals: ['topicNotInPlan'] });
    expect(await write('числовые  выражения.', planItemId)).toMatchObject({ refusals: [], lesson: { topic: 'числовые  выражения.', planItemId } });
    await setup.arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset: '002' }));
    expect(await write('Своя тема', null, { version: 1 })).toMatchObject({ refusals: ['topicNeedsReason'], lesson: { version: 1 } });
    expect(await write('Своя тема', null, { version: 1, topicReason: 'карантин' })).toMatchObject({ refusals: [], lesson: { version: 2, topicReason: 'карантин' } });
    expect(await write('Своя тема', null, { version: 2, topicReason: 'карантин' })).toMatchObject({ refusals: [], lesson: { version: 2 } });
    const { given, lines, slots, lost, today } = await teacher.call('lessonPlan.get', { courseId });
    expect(compareWithLessons(lines, { given, slots, lost, today }).deviations).toBe(1);
    expect(given.map(({ deviation }) => deviation)).toEqual([{ topic: 'Своя тема', reason: 'карантин' }]);
    expect(await write('Числовые выражения', planItemId, { version: 2, topicReason: 'лишнее' })).toMatchObject({ refusals: [], lesson: { version: 3, topicReason: null } });
  });

  it('is listed with what is missing, for the office and for the own pages', async () => {
    const { rows } = await (await setup.login('director')).call('lessonPlan.list', {});
    expect(rows.map(({ className, subject, state }) => [className, subject, state])).toContainEqual(['7Б', 'Алгебра', null]);
    const own = await (await setup.login('petrov')).call('lessonPlan.list', {});
    expect(own.rows.map(({ subject, groupName, canEdit }) => [subject, groupName, canEdit])).toEqual([['Английский язык', '1 подгруппа', true]]);
  });

  it('is copied from a parallel class, without its dates; another subject is no source', async () => {
    const other = await setup.login('smirnova');
    const courseId = setup.school.courses.algebra7b;
    const sources = await other.call('lessonPlan.listSources', { courseId });
    expect(sources).toEqual([{ courseId: setup.school.courses.algebra7a, yearName: '2025/2026', className: '7А', groupName: null, teachers: ['Иванова М. П.'], topics: 5, hours: 5 }]);
    const topics = await other.call('lessonPlan.readSource', { courseId, fromCourseId: sources[0]!.courseId });
    expect(topics[0]).toMatchObject({ topic: 'Числовые выражения', plannedDate: null });
    await expect(other.call('lessonPlan.readSource', { courseId, fromCourseId: setup.school.courses.english1 })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is read from a file of any columns; the columns are remembered for the teacher alone', async () => {
    const bytes = new Uint8Array([0xd2, 0xe5, 0xec, 0xe0, 0x3b, 0xd7, 0xe0, 0xf1, 0xfb, 0x0a, 0xd1, 0xf3, 0xec, 0xec, 0xe0, 0x3b, 0x32]);
    const { rows } = await teacher.call('lessonPlan.readFile', { courseId: setup.school.courses.algebra7a, file: { name: 'план.csv', bytes } });
    expect(rows).toEqual([['Тема', 'Часы'], ['Сумма', '2']]);
    await expect(teacher.call('lessonPlan.readFile', { courseId: setup.school.courses.algebra7a, file: { name: 'план.xlsx', bytes } })).rejects.toMatchObject({ code: 'invalidInput' });
    for (const columns of [['topic', null], ['topic', 'hours']] as const) await teacher.call('lessonPlan.rememberColumns', { head: 'Тема | Часы', columns: [...columns] });
    expect(await teacher.call('lessonPlan.listColumns', {})).toEqual([{ head: 'Тема | Часы', columns: ['topic', 'hours'] }]);
    expect(await (await setup.login('petrov')).call('lessonPlan.listColumns', {})).toEqual([]);
  });
});

describe('kinds of work of the school in a plan (SET-13)', () => {
  it('are kept, printed and told in the log by the name that the school gives them, also when retired', async () => {
    const deputy = await setup.login('zavuch');
    const admin = await setup.login('admin');
    const courseId = setup.school.courses.algebra7a;
    const edit = { name: 'Чтение вслух', letter: 'Чт', needsNumber: false, needsTopic: false, needsHours: false, isMonitoring: false, termKind: 'lesson', weightPercent: 100, ordinal: 500, closedFrom: null } as const;
    const own = await deputy.call('school.saveWorkType', { code: null, version: 0, edit });
    const seen = await teacher.call('lessonPlan.get', { courseId });
    const typed = seen.lines.map((line, index) => (index === 1 ? { ...line, ...readField('workType', 'чтение вслух', seen.year, seen.workTypes) } : line));
    const { card } = await save(seen, typed);
    expect(card.lines[1]).toMatchObject({ workType: own.code });
    await expect(save(card, card.lines.map((line) => ({ ...line, workType: 'own9' })))).rejects.toMatchObject({ code: 'notFound' });

    await deputy.call('school.saveWorkType', { code: own.code, version: own.version, edit: { ...edit, name: 'Громкое чтение', closedFrom: '2025-11-01' } });
    const later = await teacher.call('lessonPlan.get', { courseId });
    expect(later.lines[1]).toMatchObject({ workType: own.code });
    expect(later.workTypes).toContainEqual(expect.objectContaining({ code: own.code, name: 'Громкое чтение', closedFrom: '2025-11-01' }));
    await save(later, later.lines.map((line) => ({ ...line, homework: '§ 1' })));
    const pages = (await readPages((await teacher.call('lessonPlan.print', { courseId })).bytes)).map(joinTexts).join(' ');
    expect(pages).toContain('громкое чтение');
    const { rows } = await admin.call('audit.list', { courseId, limit: 100 });
    expect(rows.map(({ details }) => details)).toContain('вид работы: пусто → громкое чтение');
    expect(verify()).toEqual([]);
  });
});

describe('corrections', () => {
  const correct = async (card: PlanCard, part: object) => teacher.call('lessonPlan.correct', { courseId: card.course.id, version: card.version, reason: 'Болезнь учителя', lost: [], steps: [], ...part });

  it('are taken back as a whole, and declined by the deputy without losing what was lost', async () => {
    const { card: before } = await teacher.call('lessonPlan.get', { courseId: setup.school.courses.algebra7a }).then((card) => save(card, spreadPlan(card.lines, listFreeSlots(card)).lines));
    const [slot] = listFreeSlots(before);
    const lost = [{ ...slot!, cause: 'illness' as const }];
    const corrected = await correct(before, { lost, steps: [{ kind: 'drop', lineId: before.lines[4]!.id }] });
    const [correction] = corrected.corrections;
    expect(corrected.lines.map(({ outcome }) => outcome)).toEqual([null, null, null, null, 'dropped']);
    await expect(correct(before, { lost })).rejects.toMatchObject({ code: 'changedByOther' });
    const undone = await teacher.call('lessonPlan.undoCorrection', { courseId: before.course.id, correctionId: correction!.id, version: correction!.version });
    expect(undone).toMatchObject({ lines: before.lines, lost: [], corrections: [] });

    const second = await correct(undone, { lost, steps: [{ kind: 'merge', lineId: before.lines[1]!.id, intoId: before.lines[0]!.id }] });
    expect(second.lines[0]?.correctedTopic).toBe('Числовые выражения. Выражения с переменными');
    const [sent] = second.corrections;
    const deputy = await setup.login('zavuch');
    const refer = { courseId: before.course.id, correctionId: sent!.id, version: sent!.version };
    await expect(deputy.call('lessonPlan.undoCorrection', refer)).rejects.toMatchObject({ code: 'notAllowed' });
    const declined = await deputy.call('lessonPlan.decideCorrection', { ...refer, decision: 'declined', remark: 'Тему не объединять' });
    expect(declined).toMatchObject({ lines: before.lines, lost, corrections: [{ state: 'declined', remark: 'Тему не объединять', canUndo: false }] });
    await expect(deputy.call('lessonPlan.decideCorrection', { ...refer, version: declined.corrections[0]!.version, decision: 'approved', remark: null })).rejects.toMatchObject({ code: 'correctionInUse' });
    expect(verify()).toEqual([]);
  });

  it('are refused about lessons that were given or never were, about topics that are gone, and when they change nothing', async () => {
    const card = await teacher.call('lessonPlan.get', { courseId: setup.school.courses.algebra7a });
    await expect(correct(card, { lost: [{ date: '2025-11-23', lessonNumber: 1, cause: 'illness' }] })).rejects.toMatchObject({ code: 'lessonNotInTimetable' });
    await expect(correct(card, { steps: [{ kind: 'merge', lineId: card.lines[2]!.id, intoId: card.lines[0]!.id }] })).rejects.toMatchObject({ code: 'planStepRefused' });
    await expect(correct(card, { steps: [{ kind: 'drop', lineId: 999_999 }] })).rejects.toMatchObject({ code: 'planStepRefused' });
    await expect(correct(card, { reason: ' ' })).rejects.toMatchObject({ code: 'invalidInput' });
    const { card: spread } = await save(card, spreadPlan(card.lines, listFreeSlots(card)).lines);
    await expect(correct(spread, {})).rejects.toMatchObject({ code: 'invalidInput' });
    expect((await teacher.call('lessonPlan.get', { courseId: card.course.id })).corrections).toEqual([]);
  });
});
