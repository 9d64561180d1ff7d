import { expect, it } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import { lessonTable, markColumnTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

const ROOM: InputFor<'school.saveRoom'>['edit'] = { name: '115', title: 'Химия', capacity: 24, responsibleId: null, closedFrom: null };

type ClassCard = Awaited<ReturnType<Deputy['findClass']>>;
type Deputy = Awaited<ReturnType<typeof openSchool>>;

async function openSchool() {
  const test = await openTestBackend();
  const deputy = await test.login('zavuch');
  const find = async <Row extends { readonly name: string }>(rows: Promise<readonly Row[]>, name: string): Promise<Row> => {
    const row = (await rows).find((one) => one.name === name);
    if (!row) throw new Error(`no ${name}`);
    return row;
  };
  return {
    ...test,
    deputy,
    findRoom: (name: string) => find(deputy.call('school.listRooms', {}), name),
    findSubject: (name: string) => find(deputy.call('school.listSubjects', {}), name),
    findClass: (name: string) => find(deputy.call('school.listClassCards', {}), name),
  };
}

function toClassEdit(card: ClassCard): InputFor<'school.saveClass'>['edit'] {
  const { grade, letter, level, shift, profile, roomId, setId, teacherId, teacherFrom, weekDays, firstLesson, lessonMinutes, mostPerDay, mostPerWeek, closedFrom } = card;
  return { grade, letter, level, shift, profile, roomId, setId, teacherId, teacherFrom, weekDays, firstLesson, lessonMinutes, mostPerDay, mostPerWeek, closedFrom };
}

it('keeps requisites, tells who changed them, refuses a slip in ИНН and a stale save', async () => {
  const { deputy } = await openSchool();
  const { version, registeredAt, lastChange: _, ...edit } = await deputy.call('school.getRequisites', {});
  expect(registeredAt).toMatch(/^20\d\d-/);
  expect(edit.levels).toEqual(['basic']);
  const saved = await deputy.call('school.saveRequisites', { version, edit: { ...edit, inn: '7707083893', email: 'school@example.ru', sealText: '' } });
  expect(saved).toMatchObject({ version: version + 1, inn: '7707083893', email: 'school@example.ru', sealText: null, lastChange: { author: 'Зайцева Е. Ю.' } });
  await expect(deputy.call('school.saveRequisites', { version: saved.version, edit: { ...edit, inn: '7707083894' } })).rejects.toMatchObject({ code: 'invalidInput', details: { what: [expect.stringContaining('ИНН')] } });
  await expect(deputy.call('school.saveRequisites', { version, edit })).rejects.toMatchObject({ code: 'changedByOther' });
});

it('adds a room, refuses its number twice, deletes it while nothing hangs on it', async () => {
  const { deputy, ...test } = await openSchool();
  const room = await deputy.call('school.saveRoom', { id: null, version: 0, edit: { ...ROOM, responsibleId: test.school.staff.petrov.staffId } });
  expect(room).toMatchObject({ name: '115', responsible: 'Петров Андрей Львович', version: 1 });
  await expect(deputy.call('school.saveRoom', { id: null, version: 0, edit: ROOM })).rejects.toMatchObject({ code: 'invalidInput' });
  await deputy.call('school.removeRecord', { directory: 'room', id: room.id, version: room.version });
  expect((await deputy.call('school.listRooms', {})).map(({ name }) => name)).toEqual(['204', '301']);
});

it('neither deletes nor closes a room in which lessons stand, and says what hangs on it', async () => {
  const { deputy, ...test } = await openSchool();
  const room = await test.findRoom('301');
  await expect(deputy.call('school.removeRecord', { directory: 'room', id: room.id, version: room.version }))
    .rejects.toMatchObject({ code: 'recordInUse', details: { what: expect.arrayContaining([expect.stringMatching(/^урок в расписании – \d+$/)]) as unknown } });
  const { name, title, capacity, responsibleId } = room;
  await expect(deputy.call('school.saveRoom', { id: room.id, version: room.version, edit: { name, title, capacity, responsibleId, closedFrom: '2026-01-12' } }))
    .rejects.toMatchObject({ code: 'invalidInput', details: { what: [expect.stringContaining('в этом кабинете стоят уроки')] } });
});

it('takes teachers and classes of a subject from pages and curriculum, and keeps those added by hand', async () => {
  const { deputy, ...test } = await openSchool();
  const algebra = await test.findSubject('Алгебра');
  expect(algebra).toMatchObject({ teachers: ['Иванова Мария Петровна', 'Смирнова Ольга Викторовна'], classes: ['7А', '7Б'], teacherIds: [] });
  const { id, version, teachers: _teachers, classes: _classes, ...edit } = algebra;
  const { petrov, orlova } = test.school.staff;
  const saved = await deputy.call('school.saveSubject', { id, version, edit: { ...edit, teacherIds: [petrov.staffId] } });
  expect(saved.teachers).toContain('Петров Андрей Львович');
  await expect(deputy.call('school.saveSubject', { id, version, edit: { ...edit, teacherIds: [orlova.staffId] } })).rejects.toMatchObject({ code: 'changedByOther' });
  const without = await deputy.call('school.saveSubject', { id, version: saved.version, edit });
  expect(without.version).toBeGreaterThan(saved.version);
  expect(without.teacherIds).toEqual([]);
});

it('refuses a subject of the same name or short name', async () => {
  const { deputy, ...test } = await openSchool();
  const algebra = await test.findSubject('Алгебра');
  const { id: _id, version: _version, teachers: _teachers, classes: _classes, ...edit } = algebra;
  await expect(deputy.call('school.saveSubject', { id: null, version: 0, edit })).rejects.toMatchObject({ code: 'invalidInput', details: { what: [expect.stringContaining('названием'), expect.stringContaining('краткое')] } });
});

it('makes a class with its teacher and working mode; refuses the same letter, typed small, and a week too long', async () => {
  const { deputy, ...test } = await openSchool();
  const base = toClassEdit(await test.findClass('7А'));
  const { orlova } = test.school.staff;
  const edit = { ...base, letter: 'в', teacherId: orlova.staffId, teacherFrom: null, weekDays: 5, mostPerDay: 7, mostPerWeek: 35 };
  const made = await deputy.call('school.saveClass', { id: null, version: 0, edit });
  expect(made).toMatchObject({ name: '7В', teacher: 'Орлова Нина Сергеевна', teacherFrom: '2025-09-01', weekDays: 5, mostPerWeek: 35, studentCount: 0 });
  await expect(deputy.call('school.saveClass', { id: null, version: 0, edit })).rejects.toMatchObject({ details: { what: [expect.stringContaining('параллелью и литерой')] } });
  await expect(deputy.call('school.saveClass', { id: made.id, version: made.version, edit: { ...edit, mostPerWeek: 36 } })).rejects.toMatchObject({ code: 'invalidInput' });
  await deputy.call('school.removeRecord', { directory: 'school_class', id: made.id, version: made.version });
  expect((await deputy.call('school.listClassCards', {})).map(({ name }) => name)).toEqual(['7А', '7Б']);
});

it('gives a class another class teacher from a date; the former one stays in the list, a stale save is refused', async () => {
  const { deputy, ...test } = await openSchool();
  const card = await test.findClass('7Б');
  const { petrov, orlova } = test.school.staff;
  const saved = await deputy.call('school.saveClass', { id: card.id, version: card.version, edit: { ...toClassEdit(card), teacherId: petrov.staffId, teacherFrom: '2025-12-10' } });
  expect(saved.teachers).toEqual([
    { name: 'Петров Андрей Львович', dateFrom: '2025-12-10', dateTo: null },
    { name: 'Смирнова Ольга Викторовна', dateFrom: '2025-09-01', dateTo: '2025-12-09' },
  ]);
  await expect(deputy.call('school.saveClass', { id: card.id, version: card.version, edit: { ...toClassEdit(card), teacherId: orlova.staffId, teacherFrom: '2025-12-10' } })).rejects.toMatchObject({ code: 'changedByOther' });
  expect(await deputy.call('school.getRecordChange', { directory: 'school_class', key: String(card.id) })).toMatchObject({ author: 'Зайцева Е. Ю.' });
});

it('does not close a class with pupils', async () => {
  const { deputy, ...test } = await openSchool();
  const card = await test.findClass('7А');
  await expect(deputy.call('school.saveClass', { id: card.id, version: card.version, edit: { ...toClassEdit(card), closedFrom: '2026-01-12' } }))
    .rejects.toMatchObject({ details: { what: [expect.stringContaining('есть ученики')] } });
});

it('combines classes of one level into a «класс-комплект»', async () => {
  const { deputy, ...test } = await openSchool();
  const set = await deputy.call('school.saveClassSet', { id: null, version: 0, edit: { name: '7А + 7Б' } });
  const card = await test.findClass('7А');
  await deputy.call('school.saveClass', { id: card.id, version: card.version, edit: { ...toClassEdit(card), setId: set.id } });
  expect(await deputy.call('school.listClassSets', {})).toEqual([{ ...set, classes: ['7А'] }]);
  // It has no day from which it is closed: what to do is said of it alone.
  await expect(deputy.call('school.removeRecord', { directory: 'class_set', id: set.id, version: set.version }))
    .rejects.toMatchObject({ code: 'recordInUse', details: { what: ['класс – 1'], todo: expect.stringContaining('из карточек этих классов') as string } });
  await expect(deputy.call('school.saveClass', { id: null, version: 0, edit: { ...toClassEdit(card), grade: 4, letter: 'А', setId: set.id } })).rejects.toMatchObject({ details: { what: [expect.stringContaining('одного уровня')] } });
});

it('renames a kind of work and adds one; a kind that a column has is not deleted', async () => {
  const { deputy, ...test } = await openSchool();
  const control = (await deputy.call('school.listWorkTypes', {})).find(({ code }) => code === 'control');
  if (!control) throw new Error('no control work');
  const { code, version, isBuiltIn: _isBuiltIn, ...edit } = control;
  expect({ version, termKind: control.termKind, needsNumber: control.needsNumber }).toEqual({ version: 0, termKind: 'control', needsNumber: true });
  expect(await deputy.call('school.saveWorkType', { code, version, edit: { ...edit, name: 'Контрольная', weightPercent: 200 } })).toMatchObject({ code: 'control', version: 1, name: 'Контрольная', weightPercent: 200 });
  await expect(deputy.call('school.saveWorkType', { code, version: 0, edit })).rejects.toMatchObject({ code: 'changedByOther' });
  const own = await deputy.call('school.saveWorkType', { code: null, version: 0, edit: { ...edit, name: 'Чтение вслух', letter: 'Чт' } });
  await expect(deputy.call('school.saveWorkType', { code: null, version: 0, edit: { ...edit, name: 'Ещё чтение', letter: 'Чт' } })).rejects.toMatchObject({ code: 'invalidInput' });
  const columnId = await test.arrange((transaction) => {
    const lessonId = transaction.insert(lessonTable, { courseId: test.school.courses.algebra7a, date: '2025-12-08', lessonNumber: 1, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: '2025-12-08T03:00:00.000Z' });
    return transaction.insert(markColumnTable, { lessonId, ordinal: 1, workType: own.code });
  });
  await expect(deputy.call('school.removeWorkType', { code: own.code, version: own.version })).rejects.toMatchObject({ code: 'recordInUse', details: { what: 'колонка отметок – 1' } });
  await test.arrange((transaction) => { transaction.remove(markColumnTable, { id: columnId }); });
  await deputy.call('school.removeWorkType', { code: own.code, version: own.version });
  expect((await deputy.call('school.listWorkTypes', {})).some((type) => type.code === own.code)).toBe(false);
});

it('keeps absence codes to the administrator, and one without a valid reason always open', async () => {
  const { deputy, ...test } = await openSchool();
  const admin = await test.login('admin');
  const edit = { meaning: 'олимпиада, соревнования', reason: 'excused', hasNotice: false, ordinal: 40, closedFrom: null } as const;
  await expect(deputy.call('school.saveAbsenceCode', { code: 'о', isNew: true, version: 0, edit })).rejects.toMatchObject({ code: 'notAllowed' });
  expect(await admin.call('school.saveAbsenceCode', { code: 'о', isNew: true, version: 0, edit })).toMatchObject({ code: 'о', version: 1, reason: 'excused' });
  await expect(admin.call('school.saveAbsenceCode', { code: 'о', isNew: true, version: 0, edit })).rejects.toMatchObject({ details: { what: [expect.stringContaining('уже есть')] } });
  const unknown = (await admin.call('school.listAbsenceCodes', {})).find(({ code }) => code === 'н');
  if (!unknown) throw new Error('no «н»');
  const { code, version, isBuiltIn: _isBuiltIn, ...unknownEdit } = unknown;
  await expect(admin.call('school.saveAbsenceCode', { code, isNew: false, version, edit: { ...unknownEdit, closedFrom: '2025-12-01' } })).rejects.toMatchObject({ code: 'invalidInput' });
});

it('appoints an administrator by the director alone, and does not let the last one go', async () => {
  const { deputy, ...test } = await openSchool();
  const director = await test.login('director');
  const { sysadmin, petrov } = test.school.staff;
  expect((await deputy.call('school.listResponsibles', {})).lacksAdministrator).toBe(true);
  const edit = { duty: 'administrator', staffId: sysadmin.staffId, area: null, orderNumber: '12-о', orderDate: '2025-08-28', dateFrom: '2025-09-01', dateTo: null } as const;
  await expect(deputy.call('school.saveResponsible', { id: null, version: 0, edit })).rejects.toMatchObject({ code: 'notAllowed' });
  const first = await director.call('school.saveResponsible', { id: null, version: 0, edit });
  expect(await director.call('school.listResponsibles', {})).toMatchObject({ lacksAdministrator: false, rows: [{ name: 'Лебедев Павел Андреевич', isInForce: true }] });
  await expect(director.call('school.saveResponsible', { id: first.id, version: first.version, edit: { ...edit, dateTo: '2025-12-01' } })).rejects.toMatchObject({ details: { what: [expect.stringContaining('без администратора')] } });
  await director.call('school.saveResponsible', { id: null, version: 0, edit: { ...edit, staffId: petrov.staffId } });
  expect(await director.call('school.saveResponsible', { id: first.id, version: first.version, edit: { ...edit, dateTo: '2025-12-01' } })).toMatchObject({ isInForce: false });
});

it('takes no marks on pages of a subject that is taught without them', async () => {
  const { deputy, ...test } = await openSchool();
  const { id, version, teachers: _teachers, classes: _classes, ...edit } = await test.findSubject('Алгебра');
  await deputy.call('school.saveSubject', { id, version, edit: { ...edit, isGradeless: true } });
  const teacher = await test.login('ivanova');
  const set = { date: '2025-12-08', lessonNumber: 1, column: 1, studentId: test.school.students.abramov, seen: { mark: 0, absence: 0 }, set: { kind: 'mark', value: 5 } } as const;
  expect(await teacher.call('journal.setCells', { courseId: test.school.courses.algebra7a, changes: [set] })).toMatchObject([{ refusal: 'gradeless', mark: null }]);
});
