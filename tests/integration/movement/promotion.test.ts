import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PromotionPlanInput } from '@shared/contract/promotion-contract';
import type { ClientConnection } from '@main/backend/client-connection';
import { classTeacherTable, courseTable, courseTeacherTable, groupClassTable, groupMemberTable, lessonPlanTable, lessonTable, schoolYearTable, studyGroupTable } from '@main/database/entities';
import { takeFingerprint } from '@main/database/move/fingerprint';
import { verifySchool } from '@main/features/audit';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { IS_POSTGRES } from '../../support/test-school';

let setup: TestBackend;
let admin: ClientConnection;
afterEach(() => { expect(setup.errors).toEqual([]); });
beforeEach(async () => {
  setup = await openTestBackend();
  admin = await setup.login('admin');
});

/** 7А goes on as 8А but for Ёлкина (a second year, in 7Б) and Абрамов (leaves as a graduate would); 7Б goes into 8А as well. */
function makePlan(part: Partial<PromotionPlanInput> = {}): PromotionPlanInput {
  const { classes, students } = setup.school;
  return {
    year: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26' }, order: { number: '88', date: '2026-05-27' }, graduationOrder: { number: '89', date: '2026-06-25' },
    leavingDate: '2026-06-26', classes: [{ classId: classes.a7, target: { grade: 8, letter: 'А' } }, { classId: classes.b7, target: { grade: 8, letter: 'А' } }],
    pupils: [{ studentId: students.elkina, target: { grade: 7, letter: 'Б' } }, { studentId: students.abramov, target: null }], newClasses: [{ grade: 1, letter: 'А' }],
    copyTeachers: true, copyCourses: true, copyGroups: true, copyPlans: true, ...part,
  };
}
const OVERRIDE = { login: 'director', password: TEST_PASSWORD, reason: 'проверка перевода' };
const fingerprint = () => setup.database.read((query) => { query.find('SELECT 1 AS "one" FROM school'); return takeFingerprint(setup.database.connection).digest; });
const all = <Row>(sql: string, ...values: (string | number)[]) => setup.database.read((query) => query.all<Row>(sql, ...values));
const LISTS = `SELECT k.name AS "className", s.last_name AS "lastName", s.middle_name AS "middleName" FROM enrolment e JOIN school_class k ON k.id = e.class_id JOIN school_year y ON y.id = k.year_id
  JOIN student s ON s.id = e.student_id WHERE y.name = '2026/2027' AND e.date_from = '2026-09-01' ORDER BY k.name, s.last_name, s.middle_name`;

it('proposes what a school usually does, and says in a dry run what it would do', async () => {
  const state = await admin.call('promotion.getState', {});
  expect(state).toMatchObject({ fromYear: { name: '2025/2026' }, proposedYear: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26', isThere: false }, done: null });
  expect(state.classes.map(({ name, proposed, pupils }) => [name, proposed, pupils.length])).toEqual([['7А', { grade: 8, letter: 'А' }, 4], ['7Б', { grade: 8, letter: 'Б' }, 2]]);
  const before = fingerprint();
  const check = await admin.call('promotion.check', { plan: makePlan() });
  expect(check).toMatchObject({ problems: [], promoted: 4, repeating: 1, graduated: 1 });
  expect(check.targets).toEqual([
    { name: '1А', pupils: 0, from: [], isThere: false }, { name: '7Б', pupils: 1, from: ['7А'], isThere: false }, { name: '8А', pupils: 4, from: ['7А', '7Б'], isThere: false },
  ]);
  // Algebra of four and English of two and two, algebra of two; three pages of 7А and one of 7Б with four open quarters.
  expect(check.unfinished).toEqual([{ className: '7А', missingMarks: 8, openPages: 3 }, { className: '7Б', missingMarks: 2, openPages: 1 }]);
  expect(fingerprint()).toBe(before);
  expect((await admin.call('promotion.check', { plan: makePlan({ order: { number: '', date: '2026-05-27' }, graduationOrder: null }) })).problems).toEqual([
    'не указан номер приказа о переводе', 'есть выпускники, но не указан номер приказа о выпуске',
  ]);
});

it('promotes the school in one step and takes it back: the file is the same by the fingerprint', async () => {
  const { school } = setup;
  const before = fingerprint();
  await expect(admin.call('promotion.apply', { plan: makePlan(), override: null })).rejects.toMatchObject({ code: 'promotionRefused' });
  await expect(admin.call('promotion.apply', { plan: makePlan(), override: { ...OVERRIDE, login: 'zavuch' } })).rejects.toMatchObject({ code: 'directorNeeded' });
  expect(fingerprint()).toBe(before);
  const state = await admin.call('promotion.apply', { plan: makePlan(), override: OVERRIDE });
  expect(state.done).toMatchObject({ toYear: '2026/2027', by: 'Лебедев П. А.', promoted: 4, repeating: 1, graduated: 1, overrideReason: 'проверка перевода', undoProblems: [], losses: [] });
  expect(all<{ className: string; lastName: string }>(LISTS).map(({ className, lastName }) => `${className} ${lastName}`)).toEqual(['7Б Ёлкина', '8А Громова', '8А Денисов', '8А Жуков', '8А Жуков']);
  expect(all(`SELECT date_to AS "dateTo" FROM enrolment WHERE student_id = ? ORDER BY id`, school.students.abramov)).toEqual([{ dateTo: '2026-06-25' }]);
  expect(all(`SELECT name AS "name", is_open AS "isOpen" FROM school_year ORDER BY start_date`)).toEqual([{ name: '2025/2026', isOpen: 1 }, { name: '2026/2027', isOpen: 0 }]);
  // The teachers go on with their classes, the year has periods and bells.
  expect(all(`SELECT k.name AS "name", s.last_name AS "teacher" FROM class_teacher t JOIN school_class k ON k.id = t.class_id JOIN staff s ON s.id = t.staff_id WHERE t.date_from = '2026-09-01' ORDER BY k.name`)).toEqual([{ name: '8А', teacher: 'Иванова' }]);
  expect(all(`SELECT p.name AS "name" FROM grading_period p JOIN school_year y ON y.id = p.year_id WHERE y.name = '2026/2027'`)).toHaveLength(4);
  expect(verifySchool(setup.database).findings).toEqual([]);
  const undone = await admin.call('promotion.undo', { promotionId: state.done?.id ?? 0, acceptLosses: false });
  expect(undone.done).toBeNull();
  expect(fingerprint()).toBe(before);
  expect(verifySchool(setup.database).findings).toEqual([]);
  if (!IS_POSTGRES) expect(all(`SELECT count(*) AS "count" FROM backup_copy WHERE reason = 'promotion' AND result = 'good'`)).toEqual([{ count: 2 }]);
  // And once more: nothing of the first time stands in the way.
  expect((await admin.call('promotion.apply', { plan: makePlan(), override: OVERRIDE })).done).toMatchObject({ promoted: 4 });
});

it('brings groups, pages and curriculum along for a grade that this year has', async () => {
  const { school } = setup;
  // 7А stays in grade 7 as a whole: its pages of this year are the pattern of the next one.
  const plan = makePlan({ classes: [{ classId: school.classes.a7, target: { grade: 7, letter: 'А' } }, { classId: school.classes.b7, target: { grade: 8, letter: 'Б' } }], pupils: [], graduationOrder: null, newClasses: [] });
  await admin.call('promotion.apply', { plan, override: OVERRIDE });
  const pages = all(`SELECT b.short_name AS "subject", g.name AS "group", c.hours_per_week AS "hours", s.last_name AS "teacher",
      (SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.date_from = '2026-09-01') AS "members"
    FROM course c JOIN school_year y ON y.id = c.year_id JOIN subject b ON b.id = c.subject_id JOIN study_group g ON g.id = c.group_id JOIN course_teacher t ON t.course_id = c.id JOIN staff s ON s.id = t.staff_id
    WHERE y.name = '2026/2027' ORDER BY b.ordinal, g.name`);
  expect(pages).toEqual([
    { subject: 'Алгебра', group: null, hours: 3, teacher: 'Иванова', members: 0 },
    { subject: 'Англ.', group: '1 подгруппа', hours: 2, teacher: 'Петров', members: 2 },
    { subject: 'Англ.', group: '2 подгруппа', hours: 2, teacher: 'Орлова', members: 2 },
    { subject: 'РоВ', group: null, hours: 1, teacher: 'Иванова', members: 0 },
  ]);
});

it('brings groups of several classes with their pupils, and lesson plans as drafts of the grade; taken back without a trace', async () => {
  const { school } = setup;
  await setup.arrange((transaction) => {
    const groupId = transaction.insert(studyGroupTable, { classId: school.classes.a7, kind: 'club', subjectId: null, name: 'Шахматы' });
    transaction.insert(groupClassTable, { groupId, classId: school.classes.b7 });
    for (const studentId of [school.students.abramov, school.students.elkina]) transaction.insert(groupMemberTable, { groupId, studentId, dateFrom: '2025-09-01', dateTo: null });
    const courseId = transaction.insert(courseTable, { yearId: school.yearId, classId: school.classes.a7, groupId, subjectId: school.subjects.talks, kind: 'extracurricular', hoursPerWeek: 2 });
    transaction.insert(courseTeacherTable, { courseId, staffId: school.staff.petrov.staffId, dateFrom: '2025-09-01', dateTo: null });
  });
  const before = fingerprint();
  // 7А stays in the grade, 7Б goes on: Ёлкина leaves the club's classes, Абрамов keeps to it.
  const plan = makePlan({ classes: [{ classId: school.classes.a7, target: { grade: 7, letter: 'Б' } }, { classId: school.classes.b7, target: { grade: 8, letter: 'Б' } }], pupils: [{ studentId: school.students.elkina, target: { grade: 7, letter: 'В' } }], graduationOrder: null, newClasses: [] });
  expect((await admin.call('promotion.check', { plan })).notes.join(' ')).toMatch(/другие группы из нескольких классов перейдут с учениками: 1\. КТП остаются за параллелью.*Планов сейчас: 1\. Расписание не переносится/);
  const state = await admin.call('promotion.apply', { plan, override: OVERRIDE });
  const NEXT = `JOIN school_year y ON y.id = k.year_id AND y.name = '2026/2027'`;
  expect(all(`SELECT k.name AS "home", o.name AS "further", g.name AS "name", c.hours_per_week AS "hours", s.last_name AS "teacher", p.last_name AS "pupil" FROM study_group g JOIN school_class k ON k.id = g.class_id ${NEXT}
    JOIN group_class x ON x.group_id = g.id JOIN school_class o ON o.id = x.class_id JOIN course c ON c.group_id = g.id JOIN course_teacher t ON t.course_id = c.id JOIN staff s ON s.id = t.staff_id
    JOIN group_member m ON m.group_id = g.id JOIN student p ON p.id = m.student_id WHERE g.kind = 'club'`)).toEqual([{ home: '7Б', further: '8Б', name: 'Шахматы', hours: 2, teacher: 'Петров', pupil: 'Абрамов' }]);
  const topics = `SELECT k.name AS "class", p.title AS "title", count(i.id) AS "topics", max(i.planned_date) AS "planned" FROM lesson_plan p JOIN course c ON c.id = p.course_id JOIN school_class k ON k.id = c.class_id ${NEXT}
    JOIN lesson_plan_item i ON i.plan_id = p.id GROUP BY p.id, p.title, k.name ORDER BY k.name`;
  const [own] = all<{ topics: number }>(`SELECT count(*) AS "topics" FROM lesson_plan_item WHERE plan_id = ?`, school.planId);
  expect(all(topics)).toEqual(['7Б', '7В'].map((name) => ({ class: name, title: `Алгебра, ${name}, 2026/2027`, topics: own?.topics, planned: null })));
  expect(state.done?.losses).toEqual([]);
  expect(verifySchool(setup.database).findings).toEqual([]);
  // A draft that somebody has worked on is a loss, and named.
  const [draft] = all<{ id: number }>(`SELECT p.id AS "id" FROM lesson_plan p JOIN course c ON c.id = p.course_id JOIN school_class k ON k.id = c.class_id ${NEXT} ORDER BY p.id`);
  await setup.arrange((transaction) => transaction.update(lessonPlanTable, { id: draft?.id ?? 0 }, { edits: 1 }));
  expect((await admin.call('promotion.getState', {})).done?.losses).toEqual([`Тема КТП: ${String(own?.topics)}`]);
  await admin.call('promotion.undo', { promotionId: state.done?.id ?? 0, acceptLosses: true });
  expect(fingerprint()).toBe(before);
});

it('leaves this year as it works: the same classes, lists, pages and rights', async () => {
  const { school, login } = setup;
  const teacher = await login('ivanova');
  const before = [await teacher.call('school.listClasses', {}), await teacher.call('journal.listCourses', {}), await teacher.call('journal.getMyDay', {}), await teacher.call('people.getClassList', { classId: school.classes.a7 })];
  await admin.call('promotion.apply', { plan: makePlan({ graduationOrder: null, pupils: [], classes: [{ classId: school.classes.a7, target: { grade: 8, letter: 'А' } }, { classId: school.classes.b7, target: { grade: 8, letter: 'Б' } }] }), override: OVERRIDE });
  const after = [await teacher.call('school.listClasses', {}), await teacher.call('journal.listCourses', {}), await teacher.call('journal.getMyDay', {}), await teacher.call('people.getClassList', { classId: school.classes.a7 })];
  expect(after).toEqual(before);
  const card = await teacher.call('people.getStudent', { studentId: school.students.abramov });
  expect(card).toMatchObject({ className: '7А', canEdit: true });
});

it('keeps the pages of a closed year for reading only, and gives the teacher those of the new one', async () => {
  const { school, login, setNow } = setup;
  const plan = makePlan({ graduationOrder: null, pupils: [], classes: [{ classId: school.classes.a7, target: { grade: 7, letter: 'А' } }, { classId: school.classes.b7, target: { grade: 8, letter: 'Б' } }] });
  await admin.call('promotion.apply', { plan, override: OVERRIDE });
  await setup.arrange((transaction) => {
    transaction.update(schoolYearTable, { id: school.yearId }, { isOpen: 0, closedOn: '2026-08-31' });
    const next = transaction.query.find<{ id: number }>(`SELECT id AS "id" FROM school_year WHERE name = '2026/2027'`);
    transaction.update(schoolYearTable, { id: next?.id ?? 0 }, { isOpen: 1 });
  });
  setNow('2026-09-02T10:00:00+07:00');
  const teacher = await login('petrov');
  await teacher.call('security.acknowledge', { version: '2025-1' }).catch(() => null);
  const courses = await (await login('zavuch')).call('journal.listCourses', {}).catch(() => null);
  expect(courses === null || courses.every((course) => course.className === '7А')).toBe(true);
  const old = { courseId: school.courses.english1, changes: [{ date: '2025-12-09', lessonNumber: 2, column: 1, studentId: school.students.abramov, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value: 5 } }] };
  await expect(teacher.call('journal.setCells', old)).rejects.toMatchObject({ code: expect.stringMatching(/notYourPage|viewOnly/) as string });
});

it('is taken back with what was made on the new classes since, once that is accepted; not after the first lesson', async () => {
  const { school } = setup;
  const before = fingerprint();
  const state = await admin.call('promotion.apply', { plan: makePlan(), override: OVERRIDE });
  const promotionId = state.done?.id ?? 0;
  const [first] = all<{ id: number }>(`SELECT id AS "id" FROM school_class WHERE name = '1А'`);
  await setup.arrange((transaction) => transaction.insert(classTeacherTable, { classId: first?.id ?? 0, staffId: school.staff.petrov.staffId, dateFrom: '2026-09-01' }));
  expect((await admin.call('promotion.getState', {})).done).toMatchObject({ undoProblems: [], losses: ['Классное руководство: 1'] });
  await expect(admin.call('promotion.undo', { promotionId, acceptLosses: false })).rejects.toMatchObject({ code: 'promotionInUse' });
  await admin.call('promotion.undo', { promotionId, acceptLosses: true });
  expect(fingerprint()).toBe(before);
  const again = await admin.call('promotion.apply', { plan: makePlan({ pupils: [], classes: [{ classId: school.classes.a7, target: { grade: 7, letter: 'А' } }, { classId: school.classes.b7, target: { grade: 7, letter: 'Б' } }] }), override: OVERRIDE });
  const [course] = all<{ id: number }>(`SELECT c.id AS "id" FROM course c JOIN school_year y ON y.id = c.year_id WHERE y.name = '2026/2027' ORDER BY c.id`);
  await setup.arrange((transaction) => transaction.insert(lessonTable, { courseId: course?.id ?? 0, date: '2026-09-01', lessonNumber: 1, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: transaction.author.at, changedBy: null }));
  await expect(admin.call('promotion.undo', { promotionId: again.done?.id ?? 0, acceptLosses: true })).rejects.toMatchObject({ code: 'promotionInUse', details: { problems: ['в 2026/2027 учебном году уже записаны уроки'] } });
});

it('lets a promoted pupil leave in summer: gone from the next list too, and taken back with it', async () => {
  const { school } = setup;
  await admin.call('promotion.apply', { plan: makePlan(), override: OVERRIDE });
  const promoted = fingerprint();
  const order = await admin.call('movement.registerOrder', { number: '97', date: '2026-07-10', kind: 'leaving', text: null });
  const made = await admin.call('movement.move', { kind: 'leaving', studentId: school.students.gromova, orderId: order.id, date: '2026-07-11', toClassId: null, groupIds: [], destination: 'школа № 5', reason: null });
  expect(all<{ lastName: string }>(LISTS).map(({ lastName }) => lastName)).not.toContain('Громова');
  await admin.call('movement.undo', { movementId: made.lines[0]?.id ?? 0 });
  await admin.call('movement.removeOrder', { orderId: order.id, version: order.version });
  expect(fingerprint()).toBe(promoted);
});
