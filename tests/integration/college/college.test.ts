import { expect, it } from 'vitest';
import { schoolClassTable, schoolTable } from '@main/database/entities';
import type { ClientConnection } from '@main/backend/client-connection';
import type { SemesterCell } from '@shared/domain/college';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

const WELDER = { code: '15.01.05', name: 'Сварщик', kind: 'profession' as const, qualification: 'сварщик ручной дуговой сварки', base: 'basic' as const, studyMonths: 22, closedFrom: null };
const cell = (semester: number, hours: number, attestation: SemesterCell['attestation'] = null): SemesterCell => ({ semester, hours, attestation, hasCourseWork: false });

async function openCollege() {
  const setup = await openTestBackend();
  const { school } = setup;
  await setup.arrange((transaction) => {
    transaction.update(schoolTable, { id: 1 }, { organisationKind: 'college' });
    transaction.update(schoolClassTable, { id: school.classes.a7 }, { grade: 1, letter: 'С', name: '1С' });
    transaction.update(schoolClassTable, { id: school.classes.b7 }, { grade: 2, letter: 'С', name: '2С' });
  });
  return { ...setup, deputy: await setup.login('zavuch') };
}

async function makePlan(deputy: ClientConnection, subjects: Readonly<Record<'algebra' | 'english', number>>) {
  const programme = await deputy.call('college.saveProgramme', { id: null, version: 0, edit: WELDER });
  const plan = await deputy.call('college.addPlan', { programmeId: programme.id, admissionYear: 2024, copyFrom: null });
  const line = await deputy.call('college.saveLine', { planId: plan.id, lineId: null, version: 0, edit: { subjectId: subjects.algebra, cycle: 'Общеобразовательный цикл', indexCode: 'ОУД.01', cells: [cell(1, 68), cell(2, 92, 'exam')] } });
  await deputy.call('college.saveLine', { planId: plan.id, lineId: null, version: 0, edit: { subjectId: subjects.english, cycle: 'Общеобразовательный цикл', indexCode: 'ОУД.02', cells: [cell(1, 34, 'gradedCredit')] } });
  return { programme, plan, line };
}

it('shows nothing of a college to a school', async () => {
  const { login } = await openTestBackend();
  expect(await (await login('zavuch')).call('college.getProgrammes', {})).toMatchObject({ isCollege: false, programmes: [], groups: [] });
});

it('keeps programmes with a plan of each admission; groups go by the plan of the year they came in', async () => {
  const { deputy, school } = await openCollege();
  await expect(deputy.call('college.saveProgramme', { id: null, version: 0, edit: { ...WELDER, code: '15.02.05' } })).rejects.toMatchObject({ code: 'invalidInput' });
  const { programme, plan, line } = await makePlan(deputy, school.subjects);
  await expect(deputy.call('college.saveProgramme', { id: null, version: 0, edit: WELDER })).rejects.toMatchObject({ code: 'invalidInput' });

  // The semesters count for the version of their line: who saw the line before them is told.
  const changed = await deputy.call('college.saveLine', { planId: plan.id, lineId: line.id, version: line.version, edit: { subjectId: line.subjectId, cycle: line.cycle, indexCode: line.indexCode, cells: [cell(2, 100, 'exam')] } });
  expect(changed.cells).toEqual([cell(1, 0), cell(2, 100, 'exam')]);
  await expect(deputy.call('college.saveLine', { planId: plan.id, lineId: line.id, version: line.version, edit: { subjectId: line.subjectId, cycle: null, indexCode: null, cells: [] } })).rejects.toMatchObject({ code: 'changedByOther' });
  await expect(deputy.call('college.removeLine', { lineId: line.id, version: line.version })).rejects.toMatchObject({ code: 'changedByOther' });

  const next = await deputy.call('college.addPlan', { programmeId: programme.id, admissionYear: 2025, copyFrom: plan.id });
  expect(next.lines.map(({ subject, indexCode, cells }) => [subject, indexCode, cells.filter(({ hours }) => hours > 0).length])).toEqual([['Алгебра', 'ОУД.01', 1], ['Английский язык', 'ОУД.02', 1]]);
  for (const classId of [school.classes.a7, school.classes.b7]) await deputy.call('college.setGroupProgramme', { classId, programmeId: programme.id, seen: null });
  await expect(deputy.call('college.setGroupProgramme', { classId: school.classes.a7, programmeId: null, seen: null })).rejects.toMatchObject({ code: 'changedByOther' });
  const list = await deputy.call('college.getProgrammes', {});
  expect(list).toMatchObject({ isCollege: true, canEdit: true, programmes: [{ plans: [{ admissionYear: 2025 }, { admissionYear: 2024 }], groups: [{ name: '1С', studyYear: 1 }, { name: '2С', studyYear: 2 }] }] });
  await expect(deputy.call('college.saveProgramme', { id: programme.id, version: programme.version, edit: { ...WELDER, closedFrom: '2025-12-01' } })).rejects.toMatchObject({ code: 'invalidInput' });
  await deputy.call('college.removeLine', { lineId: line.id, version: changed.version });
  expect((await deputy.call('college.getPlan', { planId: plan.id })).lines.map(({ subject }) => subject)).toEqual(['Английский язык']);
});

it('paints weeks of the year, leaves those that somebody else has changed, takes practice out of the weeks of lessons; plan and weeks are printed for approval', async () => {
  const { deputy, school } = await openCollege();
  const { weeks, groups } = await deputy.call('college.getSchedule', {});
  expect([weeks.length, groups.map(({ name }) => name)]).toEqual([52, ['1С', '2С']]);
  const [group] = groups;
  expect([group!.kinds[0], group!.kinds[51], group!.versions[0]]).toEqual(['theory', 'vacation', 0]);
  const weeksOf = async () => (await deputy.call('curriculum.getPlan', {})).classes.map((one) => one.weeks);
  const before = await weeksOf();
  const paint = (kind: 'exams' | 'workPractice', seen: number) => deputy.call('college.setWeeks', { cells: [1, 2].map((index) => ({ classId: school.classes.a7, weekStart: weeks[index]!, kind, seen })) });
  const first = await paint('exams', 0);
  expect([first.refused, first.schedule.groups[0]!.kinds.slice(0, 4), first.schedule.groups[0]!.versions.slice(0, 3)]).toEqual([0, ['theory', 'exams', 'exams', 'theory'], [0, 1, 1]]);
  expect((await paint('workPractice', 0)).refused).toBe(2);
  expect(await weeksOf()).toEqual([before[0]! - 2, before[1]]);

  const { plan } = await makePlan(deputy, school.subjects);
  const paper = await deputy.call('college.printPlan', { planId: plan.id });
  const text = joinTexts((await readPages(paper.bytes))[0] ?? []);
  for (const part of ['УТВЕРЖДАЮ', '15.01.05 Сварщик', 'ОУД.01', '92 Э', '34 ДЗ', '1 год 10 месяцев']) expect(text).toContain(part);
  const schedule = await deputy.call('college.printSchedule', {});
  const pages = (await readPages(schedule.bytes)).map(joinTexts);
  expect(pages[0]).toContain('сентябрь 2025');
  expect(pages.join(' ')).toContain('Всего недель');
});
