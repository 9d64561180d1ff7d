import { expect, it } from 'vitest';
import { verifySchool } from '@main/features/audit';
import { openTestBackend } from '../../support/test-backend';

const PAPER = { basis: 'приказ', documentNumber: '41', documentDate: '2025-12-01', place: '' };
const MOVE = { toClassId: null, groupIds: [] as number[], destination: '', reason: null };
const TABLES = ['individual_plan', 'individual_line', 'individual_replacement', 'course', 'study_group', 'group_member', 'course_teacher', 'timetable_entry'];

/** Абрамов of 7А has an own page of algebra from 8 December, English on one from 12 January, and is taught at home from 1 December. */
async function openPlans() {
  const setup = await openTestBackend();
  const { school, login, database } = setup;
  const { abramov } = school.students;
  const deputy = await login('zavuch');
  const admin = await login('admin');
  const line = { id: null, hours: 2, staffId: school.staff.smirnova.staffId, dateTo: null };
  const plan = await deputy.call('individual.savePlan', {
    id: null, version: 0, studentId: abramov, dateFrom: '2025-12-08', dateTo: null, ...PAPER, lines: [
      { ...line, subjectId: school.subjects.algebra, dateFrom: '2025-12-08', replaces: [school.courses.algebra7a], times: [{ weekday: 2, lessonNumber: 6 }] },
      { ...line, subjectId: school.subjects.english, dateFrom: '2026-01-12', replaces: [school.courses.english1], times: [{ weekday: 2, lessonNumber: 7 }] },
    ],
  });
  await deputy.call('individual.saveStay', { id: null, version: 0, studentId: abramov, kind: 'home', dateFrom: '2025-12-01', dateTo: '2026-03-01', ...PAPER, lines: [{ courseId: school.courses.english1, hours: 1, staffId: null }] });
  const order = async (kind: 'leaving' | 'transfer') => (await admin.call('movement.registerOrder', { number: kind, date: '2025-12-10', kind, text: null })).id;
  const dump = () => database.read((query) => TABLES.map((table) => query.all(`SELECT * FROM ${table} ORDER BY id`)));
  return { ...setup, deputy, admin, plan, order, dump };
}

it('ends every plan with the last day of a pupil who leaves, drops what has not begun, and undoes it with the movement', async () => {
  const { school, deputy, admin, plan, order, dump, database, setNow } = await openPlans();
  const before = dump();
  const move = { ...MOVE, kind: 'leaving' as const, studentId: school.students.abramov, orderId: await order('leaving'), date: '2025-12-11' };
  const { reason: _reason, ...planned } = move;
  expect((await admin.call('movement.foresee', planned)).warnings).toEqual(['Запись «обучение на дому» с 01.12.2025: последним днём станет 10.12.2025.', 'Запись «индивидуальный учебный план» с 08.12.2025: последним днём станет 10.12.2025.']);
  const moved = await admin.call('movement.move', { ...move, destination: 'школа № 3' });

  const plans = await deputy.call('individual.listPlans', {});
  expect(plans.map(({ kind, dateTo, lines }) => [kind, dateTo, lines.map((line) => [line.subject, line.dateTo])])).toEqual([
    ['home', '2025-12-10', [['Английский язык', '2025-12-10']]], ['individual', '2025-12-10', [['Алгебра', '2025-12-10']]],
  ]);
  const own = await deputy.call('journal.getPage', { courseId: plan.lines[0]?.courseId ?? 0 });
  expect([own.students.map(({ dateTo }) => dateTo), own.lessons.map(({ date }) => date)]).toEqual([['2025-12-10'], ['2025-12-09']]);
  setNow('2025-12-12T10:00:00+07:00');
  expect((await deputy.call('readiness.getBoard', {})).lines.find((line) => line.section === 'individualPlans')).toMatchObject({ total: 0, defects: [] });

  await admin.call('movement.undo', { movementId: moved.lines[0]?.id ?? 0 });
  expect(dump()).toEqual(before);
  // A replaced page has a column «lineId», which the check once took for the number of the line in the log: every such row was told as forged.
  expect(verifySchool(database).findings).toEqual([]);
});

it('ends the plans of the old class at a transfer, says so beforehand, and lets them be written anew', async () => {
  const { school, deputy, admin, order } = await openPlans();
  const { abramov } = school.students;
  const move = { ...MOVE, kind: 'transfer' as const, studentId: abramov, orderId: await order('transfer'), date: '2025-12-10', toClassId: school.classes.b7 };
  const { reason: _reason, ...planned } = move;
  expect((await admin.call('movement.foresee', planned)).warnings.at(-1)).toMatch(/последним днём станет 09\.12\.2025\. В новом классе/);
  await admin.call('movement.move', move);
  expect((await deputy.call('individual.listPlans', {})).map(({ dateTo }) => dateTo)).toEqual(['2025-12-09', '2025-12-09']);
  const anew = await deputy.call('individual.saveStay', { id: null, version: 0, studentId: abramov, kind: 'home', dateFrom: '2025-12-10', dateTo: null, ...PAPER, lines: [{ courseId: school.courses.algebra7b, hours: 2, staffId: null }] });
  expect(anew).toMatchObject({ className: '7Б', dateTo: null });
});
