import { expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import type { SchoolDatabase } from '@main/database/school-database';
import { courseTeacherTable } from '@main/database/entities';
import { contract, type ProcedureName } from '@shared/contract/contract';
import { openTestBackend } from '../../support/test-backend';

type Denied = { readonly procedure: string; readonly key: string; readonly reason: string; readonly accountId: number; readonly workstation: string };

function listDenied(database: SchoolDatabase): Denied[] {
  return database.read((query) =>
    query.all<Denied>(
      `SELECT procedure AS "procedure", entity_key AS "key", reason AS "reason", account_id AS "accountId", workstation AS "workstation" FROM audit_entry WHERE action = 'denied' ORDER BY id`,
    ),
  );
}

function countJournalRows(database: SchoolDatabase): unknown {
  return database.read((query) => query.find('SELECT (SELECT count(*) FROM lesson) AS "lessons", (SELECT count(*) FROM mark_column) AS "columns", (SELECT count(*) FROM mark) AS "marks"'));
}

/** Every call that writes into a page, with input that its owner would be let through with. */
function writeEverything(connection: ClientConnection, courseId: number, studentId: number): Promise<unknown>[] {
  const lesson = { courseId, date: '2025-12-10', lessonNumber: 3 };
  const set = { kind: 'mark', value: 5 } as const;
  const edit = { topic: 'Тождества', planItemId: null, homework: null, noHomework: false, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false };
  return [
    connection.call('journal.setCells', { courseId, changes: [{ date: lesson.date, lessonNumber: 3, column: 1, studentId, seen: { mark: 0, absence: 0 }, set }] }),
    connection.call('journal.saveLesson', { ...lesson, version: 0, edit }),
    connection.call('journal.addColumn', { ...lesson, workType: 'control' }),
    connection.call('journal.setColumnWorkType', { ...lesson, column: 1, workType: 'control' }),
    connection.call('journal.removeColumn', { ...lesson, column: 2 }),
  ];
}

async function collectCodes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return (await Promise.allSettled(calls)).map((call) => (call.status === 'rejected' ? (call.reason as { code: string }).code : 'done'));
}

it('refuses and logs a teacher who calls another teacher’s page', async () => {
  const { login, database, school } = await openTestBackend();
  const petrov = await login('petrov', 'КАБ-204');
  const { algebra7a } = school.courses;
  await expect(petrov.call('journal.getPage', { courseId: algebra7a })).rejects.toMatchObject({ code: 'notYourPage' });
  expect(await collectCodes(writeEverything(petrov, algebra7a, school.students.abramov))).toEqual(Array(5).fill('notYourPage'));
  expect(countJournalRows(database)).toEqual({ lessons: 0, columns: 0, marks: 0 });
  const line = { key: `course:${String(algebra7a)}`, reason: 'notYourPage', accountId: school.staff.petrov.accountId, workstation: 'КАБ-204' };
  expect(listDenied(database)).toEqual(
    ['journal.getPage', 'journal.setCells', 'journal.saveLesson', 'journal.addColumn', 'journal.setColumnWorkType', 'journal.removeColumn'].map((procedure) => ({ ...line, procedure })),
  );
});

it('shows the page to the deputy, the director and the administrator and lets them write nothing', async () => {
  const { login, database, school } = await openTestBackend();
  const { algebra7a } = school.courses;
  for (const name of ['zavuch', 'director', 'admin']) {
    const connection = await login(name);
    expect(await connection.call('journal.getPage', { courseId: algebra7a })).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly' });
    expect(await collectCodes(writeEverything(connection, algebra7a, school.students.abramov))).toEqual(Array(5).fill('viewOnly'));
  }
  expect(countJournalRows(database)).toEqual({ lessons: 0, columns: 0, marks: 0 });
  expect(listDenied(database)).toHaveLength(15);
});

it('lets a class teacher look into every page of the class and write into the own ones', async () => {
  const { login, school } = await openTestBackend();
  const ivanova = await login('ivanova');
  expect(await ivanova.call('journal.getPage', { courseId: school.courses.english1 })).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly' });
  expect(await collectCodes(writeEverything(ivanova, school.courses.english1, school.students.abramov))).toEqual(Array(5).fill('viewOnly'));
  await expect(ivanova.call('journal.getPage', { courseId: school.courses.algebra7b })).rejects.toMatchObject({ code: 'notYourPage' });
  const [result] = await (writeEverything(ivanova, school.courses.algebra7a, school.students.abramov)[0] as Promise<readonly { refusal: string | null }[]>);
  expect(result?.refusal).toBeNull();
});

it('lists to a teacher the own pages and those of the own class only', async () => {
  const { login, school } = await openTestBackend();
  const list = async (name: string) => (await (await login(name)).call('journal.listCourses', {})).map((course) => [course.id, course.canEnter]);
  expect(await list('petrov')).toEqual([[school.courses.english1, true]]);
  const { algebra7a, english1, english2, talks7a } = school.courses;
  expect((await list('ivanova')).sort()).toEqual([[algebra7a, true], [english1, false], [english2, false], [talks7a, true]]);
});

it('keeps marks from the secretary, who sees the lists', async () => {
  const { login, school } = await openTestBackend();
  const secretary = await login('secretary');
  expect((await secretary.call('people.getClassList', { classId: school.classes.a7 })).rows).toHaveLength(4);
  await expect(secretary.call('journal.getPage', { courseId: school.courses.algebra7a })).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(secretary.call('journal.listCourses', {})).rejects.toMatchObject({ code: 'notAllowed' });
});

it('takes a page away from the day after the teacher’s last, without a new login', async () => {
  const { login, school, arrange, setNow } = await openTestBackend();
  const petrov = await login('petrov');
  const { english1 } = school.courses;
  await arrange((transaction) => {
    const { id } = transaction.query.find<{ id: number }>('SELECT id FROM course_teacher WHERE course_id = ?', english1) ?? { id: 0 };
    transaction.update(courseTeacherTable, { id }, { dateTo: '2025-12-10' });
  });
  expect(await petrov.call('journal.getPage', { courseId: english1 })).toMatchObject({ canEnter: true });
  setNow('2025-12-11T00:01:00+07:00');
  await expect(petrov.call('journal.getPage', { courseId: english1 })).rejects.toMatchObject({ code: 'notYourPage' });
});

it('logs a refusal that only the handler can find: a teacher who brings marks or a school', async () => {
  const { login, database, school } = await openTestBackend();
  const petrov = await login('petrov');
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.addWorksheet('Школа').addRow(['Краткое наименование', 'МБОУ']);
  const file = { name: 'school.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
  await expect(petrov.call('exchange.checkFile', { file })).rejects.toMatchObject({ code: 'notAllowed' });
  expect(listDenied(database)).toMatchObject([{ procedure: 'exchange.checkFile', key: 'school', reason: 'notAllowed', accountId: school.staff.petrov.accountId }]);
});

it('does nothing for somebody who is not signed in', async () => {
  const { backend, connection, school } = await openTestBackend();
  const input = { courseId: school.courses.algebra7a, classId: school.classes.a7, studentId: school.students.abramov };
  await expect(connection.call('journal.getPage', { courseId: input.courseId })).rejects.toMatchObject({ code: 'notSignedIn' });
  await expect(connection.call('people.getClassList', { classId: input.classId })).rejects.toMatchObject({ code: 'notSignedIn' });
  await expect(connection.call('people.getStudent', { studentId: input.studentId })).rejects.toMatchObject({ code: 'notSignedIn' });
  const empty = (Object.keys(contract) as ProcedureName[]).filter((name) => contract[name].requires !== 'public' && contract[name].input.safeParse({}).success);
  expect(empty).toContain('audit.verify');
  const codes = await collectCodes(empty.map((name) => backend.connect('ТЕСТ-3').call(name, {})));
  expect(codes).toEqual(empty.map(() => 'notSignedIn'));
});

it('refuses unknown calls, wrong input and objects that are not there, in Russian', async () => {
  const { login, errors } = await openTestBackend();
  const admin = await login('admin');
  await expect(admin.call('storage.format' as ProcedureName, {})).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(admin.call('journal.getPage', { courseId: 'x' } as never)).rejects.toMatchObject({ code: 'invalidInput', details: { what: [expect.stringMatching(/^Неверный ввод/) as unknown], where: ['courseId'] } });
  await expect(admin.call('journal.getPage', { courseId: 4711 })).rejects.toMatchObject({ code: 'notFound' });
  expect(errors).toEqual([]);
});
