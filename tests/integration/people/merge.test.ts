import { expect, it } from 'vitest';
import { absenceTable, accountTable, consentTable, enrolmentTable, groupMemberTable, guardianTable, lessonTable, staffTable, studentGuardianTable, studentTable, subjectTeacherTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import { change, mark, openJournal } from '../../support/journal-page';

const TABLES = ['student', 'guardian', 'staff', 'student_guardian', 'enrolment', 'group_member', 'consent', 'movement_step', 'movement_change', 'subject_teacher'];

async function open() {
  const setup = await openJournal();
  const { students, classes, groups } = setup.school;
  const admin = await setup.login('admin');
  const dump = () => setup.database.read((query) => TABLES.map((table) => query.all(`SELECT * FROM ${table} ORDER BY 1, 2`)));
  const find = (sql: string, ...values: number[]) => setup.database.read((query) => query.all<Record<string, unknown>>(sql, ...values));
  /** Абрамов once more: in the same class and group, with a parent and a consent of the second card, with an address. */
  const copy = await setup.arrange((transaction) => {
    const studentId = transaction.insert(studentTable, { lastName: 'Абрамов', firstName: 'Егор', middleName: 'Николаевич', sex: 'м', address: 'ул. Новая, 1', educationForm: 'очная', paperExtract: 0 });
    const guardianId = transaction.insert(guardianTable, { fullName: 'Абрамова Светлана Игоревна', phone: '+7 913 111-22-33' });
    transaction.insert(enrolmentTable, { studentId, classId: classes.a7, dateFrom: '2025-09-01', dateTo: null });
    transaction.insert(groupMemberTable, { studentId, groupId: groups.english1, dateFrom: '2025-09-01', dateTo: null });
    transaction.insert(studentGuardianTable, { studentId, guardianId, relation: 'mother', endedOn: null, endedReason: null });
    transaction.insert(consentTable, { studentId, kind: 'processing', decision: 'consent', decidedOn: '2025-09-02', givenBy: guardianId });
    return { studentId, guardianId };
  });
  return { ...setup, admin, dump, find, copy, abramov: students.abramov };
}

it('joins the card of a pupil written down twice: what stays is chosen, nothing is lost, all of it can be taken back', async () => {
  const { admin, dump, find, copy, abramov, set, login, database, getPage } = await open();
  await set(change(abramov, mark(5)));
  const before = dump();
  const pair = { kind: 'student' as const, keptId: abramov, closedId: copy.studentId };
  const forecast = await admin.call('people.foreseeMerge', pair);
  expect(forecast.problems).toEqual([]);
  expect(forecast.fields).toContainEqual(expect.objectContaining({ key: 'address', title: 'адрес', closed: 'ул. Новая, 1' }));
  expect(forecast.moves).toContain('Согласие – 1');
  const versions = { keptVersion: forecast.kept.version, closedVersion: forecast.closed.version };
  await expect((await login('zavuch')).call('people.mergeCards', { ...pair, ...versions, fromClosed: [] })).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(admin.call('people.mergeCards', { ...pair, ...versions, keptVersion: 99, fromClosed: [] })).rejects.toMatchObject({ code: 'changedByOther' });
  await admin.call('people.mergeCards', { ...pair, ...versions, fromClosed: ['address'] });
  const kept = await admin.call('people.getStudent', { studentId: abramov });
  expect(kept).toMatchObject({ address: 'ул. Новая, 1', canEdit: true, consent: 'given', mergedInto: null });
  expect(kept.guardians.map(({ fullName }) => fullName)).toContain('Абрамова Светлана Игоревна');
  expect(await admin.call('people.getStudent', { studentId: copy.studentId })).toMatchObject({ mergedInto: abramov, canEdit: false, enrolments: [], guardians: [] });
  expect(find('SELECT class_id FROM enrolment WHERE student_id = ?', abramov)).toHaveLength(1);
  expect((await getPage()).students.filter(({ name }) => name.startsWith('Абрамов'))).toHaveLength(1);
  expect((await admin.call('people.search', { words: 'Абрамов Егор' })).filter(({ kind }) => kind === 'student')).toHaveLength(1);
  expect((await admin.call('people.listSamePeople', {})).map(({ kind }) => kind)).not.toContain('student');
  expect(await admin.call('people.listMerged', {})).toMatchObject([{ kind: 'student', closedId: copy.studentId, keptId: abramov, author: 'Лебедев Павел Андреевич' }]);
  await expect(admin.call('people.foreseeMerge', pair)).rejects.toMatchObject({ code: 'mergeRefused' });
  await admin.call('people.undoMerge', { kind: 'student', closedId: copy.studentId });
  expect(dump()).toEqual(before);
  expect(verifySchool(database).findings).toEqual([]);
});

it('joins two cards of a parent: children, consents and contacts go to the one that stays', async () => {
  const { admin, find, copy, abramov, dump } = await open();
  const [{ id: firstId }] = find('SELECT guardian_id AS "id" FROM student_guardian WHERE student_id = ?', abramov) as [{ id: number }];
  await admin.call('people.mergeCards', { kind: 'student', keptId: abramov, closedId: copy.studentId, keptVersion: 1, closedVersion: 1, fromClosed: [] });
  expect((await admin.call('people.listSamePeople', {})).filter(({ kind }) => kind === 'guardian')).toMatchObject([{ left: { id: firstId }, right: { id: copy.guardianId, sign: 'sameContacts' } }]);
  const before = dump();
  const pair = { kind: 'guardian' as const, keptId: firstId, closedId: copy.guardianId };
  const { fields, kept, closed } = await admin.call('people.foreseeMerge', pair);
  expect(fields.map(({ key }) => key)).toContain('phone');
  await admin.call('people.mergeCards', { ...pair, keptVersion: kept.version, closedVersion: closed.version, fromClosed: ['phone'] });
  expect((await admin.call('people.getStudent', { studentId: abramov })).guardians).toMatchObject([{ id: firstId, phone: '+7 913 111-22-33' }]);
  expect(find('SELECT given_by AS "by" FROM consent WHERE student_id = ? AND given_by IS NOT NULL', abramov)).toEqual([{ by: firstId }]);
  await admin.call('people.undoMerge', { kind: 'guardian', closedId: copy.guardianId });
  expect(dump()).toEqual(before);
});

it('refuses in words where records of the journal, lists or consents would be mixed up', async () => {
  const { admin, copy, abramov, set, arrange, school } = await open();
  const foresee = async (keptId: number, closedId: number) => (await admin.call('people.foreseeMerge', { kind: 'student', keptId, closedId })).problems.join(' ');
  await set(change(abramov, mark(5)));
  expect(await foresee(copy.studentId, abramov)).toMatch(/отметка – 1.*У другой карточки таких записей нет: оставьте эту/);
  await set(change(copy.studentId, mark(4)));
  expect(await foresee(abramov, copy.studentId)).toMatch(/отметка – 1.*программа не берётся/);
  await expect(admin.call('people.mergeCards', { kind: 'student', keptId: abramov, closedId: copy.studentId, keptVersion: 1, closedVersion: 1, fromClosed: [] })).rejects.toMatchObject({ code: 'mergeRefused' });
  expect(await foresee(abramov, school.students.denisov)).toContain('обе карточки в одно время: зачисление в класс');
  await arrange((transaction) => { transaction.insert(consentTable, { studentId: abramov, kind: 'processing', decision: 'dissent', decidedOn: '2025-12-01' }); });
  expect(await foresee(abramov, copy.studentId)).toContain('разные решения о согласии');
});

it('joins two cards of a staff member, with the account where the other has none', async () => {
  const { admin, arrange, school, find, dump } = await open();
  const { ivanova } = school.staff;
  const { copyId, lessonId } = await arrange((transaction) => {
    const id = transaction.insert(staffTable, { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна', position: 'учитель', phone: '+7 900' });
    transaction.insert(subjectTeacherTable, { subjectId: school.subjects.algebra, staffId: id, isActive: 1 });
    transaction.insert(accountTable, { staffId: id, login: 'second', passwordHash: null, mustChange: 0, isBlocked: 0, failedAttempts: 0 });
    const lesson = transaction.insert(lessonTable, { courseId: school.courses.algebra7b, date: '2025-12-01', lessonNumber: 1, teacherId: null, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: '', changedBy: null });
    return { copyId: id, lessonId: lesson };
  });
  const pair = { kind: 'staff' as const, keptId: ivanova.staffId, closedId: copyId };
  expect((await admin.call('people.foreseeMerge', pair)).problems).toEqual([expect.stringContaining('учётная запись')]);
  await arrange((transaction) => { transaction.update(accountTable, { id: Number(find('SELECT id FROM account WHERE staff_id = ?', copyId)[0]?.id) }, { isBlocked: 1 }); transaction.update(lessonTable, { id: lessonId }, { teacherId: copyId }); });
  expect((await admin.call('people.foreseeMerge', pair)).problems).toEqual([expect.stringContaining('урок – 1')]);
  await arrange((transaction) => { transaction.update(lessonTable, { id: lessonId }, { teacherId: null }); transaction.insert(absenceTable, { lessonId, studentId: school.students.denisov, code: 'н', source: 'typed', changedAt: '' }); });
  const before = dump();
  await admin.call('people.mergeCards', { ...pair, keptVersion: 1, closedVersion: 1, fromClosed: ['phone'] });
  expect(await admin.call('people.getStaff', { staffId: ivanova.staffId })).toMatchObject({ phone: '+7 900', canEdit: true });
  expect(await admin.call('people.getStaff', { staffId: copyId })).toMatchObject({ mergedInto: ivanova.staffId, canEdit: false });
  expect((await admin.call('people.listStaff', {})).map(({ id }) => id)).not.toContain(copyId);
  await admin.call('people.undoMerge', { kind: 'staff', closedId: copyId });
  expect(dump()).toEqual(before);
});
