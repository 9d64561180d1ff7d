import { expect, it } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import { classTeacherTable, roomTable, studentTable, timetableEntryTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

const YES = { decision: 'approved', approvedOn: '2025-12-09', orderNumber: '101-о', remark: null } as const;

it('counts the sections from the tables, names what is missing, and keeps decisions and signatures', async () => {
  const { login, school, arrange } = await openTestBackend();
  const deputy = await login('zavuch');
  const director = await login('director');
  const find = async (section: InputFor<'readiness.saveSection'>['section']) => {
    const line = (await deputy.call('readiness.getBoard', {})).lines.find((one) => one.section === section);
    if (!line) throw new Error(`no ${section}`);
    return line;
  };
  expect(await find('classes')).toMatchObject({ state: 'ready', percent: 100, done: 2, total: 2, defects: [], dueDate: '2025-09-05', owner: 'sysadmin' });
  expect(await find('lessonPlans')).toMatchObject({ state: 'inWork', percent: 25, isOverdue: true, dueDate: '2025-08-27', defects: [{ code: 'pageWithoutLessonPlan', count: 3, names: ['7А Англ. (1 подгруппа)', '7А Англ. (2 подгруппа)', '7Б Алгебра'] }] });
  expect(await find('rooms')).toMatchObject({ done: 0, total: 2 });
  expect(await find('groups')).toMatchObject({ state: 'ready', total: 2 });
  expect(await find('streams')).toMatchObject({ state: 'undecided', percent: null, isOverdue: true });
  expect(await find('responsibles')).toMatchObject({ defects: [{ code: 'noAdministrator' }], owner: 'director' });

  const streams = await find('streams');
  const edit = { isNeeded: false, decision: 'Потоков в школе нет', owner: 'deputy', dueDate: null } as const;
  expect(await deputy.call('readiness.saveSection', { section: 'streams', version: streams.version, edit })).toMatchObject({ state: 'notNeeded', isOverdue: false, decision: 'Потоков в школе нет', version: 1 });
  await expect(deputy.call('readiness.saveSection', { section: 'streams', version: 0, edit })).rejects.toMatchObject({ code: 'changedByOther' });

  expect(await director.call('readiness.signSection', { section: 'classes', version: 0, isChecked: true })).toMatchObject({ state: 'checked', checkedBy: 'Соколов И. П.' });
  await expect(director.call('readiness.signSection', { section: 'lessonPlans', version: 0, isChecked: true })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect((await login('admin')).call('readiness.signSection', { section: 'classes', version: 1, isChecked: false })).rejects.toMatchObject({ code: 'notAllowed' });
  await arrange((transaction) => {
    const row = transaction.query.find<{ id: number }>('SELECT id AS "id" FROM class_teacher WHERE class_id = ?', school.classes.b7);
    transaction.update(classTeacherTable, { id: row?.id ?? 0 }, { dateTo: '2025-12-01' });
    transaction.update(roomTable, { id: school.rooms.r301 }, { responsibleId: school.staff.ivanova.staffId });
  });
  expect(await find('classes')).toMatchObject({ state: 'inWork', percent: 50, defects: [{ code: 'classWithoutTeacher', count: 1, names: ['7Б'] }], checkedBy: 'Соколов И. П.' });
  expect(await find('rooms')).toMatchObject({ done: 1, total: 2 });
});

it('sees a timetable that breaks the working mode of a class', async () => {
  const { login } = await openTestBackend();
  const deputy = await login('zavuch');
  const card = (await deputy.call('school.listClassCards', {})).find(({ name }) => name === '7А');
  if (!card) throw new Error('no class');
  const { id, version, name: _name, room: _room, setName: _setName, teacher: _teacher, studentCount: _count, teachers: _teachers, ...edit } = card;
  await deputy.call('school.saveClass', { id, version, edit: { ...edit, mostPerDay: 1, mostPerWeek: 4 } });
  const mode = (await deputy.call('readiness.getBoard', {})).lines.find(({ section }) => section === 'workingMode');
  expect(mode?.defects).toEqual([{ code: 'tooManyAWeek', count: 1, names: ['7А'] }]);
});

it('lists defects of the data with their place, and weeks in which nobody looked', async () => {
  const { login, school, arrange, setNow } = await openTestBackend({ now: '2025-09-24T10:00:00+07:00' });
  const admin = await login('admin');
  await arrange((transaction) => {
    transaction.insert(studentTable, { lastName: 'Абрамов', firstName: 'Егор', middleName: 'Николаевич', sex: 'м', educationForm: 'очная', paperExtract: 0 });
    const entry = transaction.query.find<{ id: number }>('SELECT id AS "id" FROM timetable_entry WHERE course_id = ?', school.courses.algebra7b);
    transaction.update(timetableEntryTable, { id: entry?.id ?? 0 }, { roomId: null });
  });
  const quality = await admin.call('readiness.getQuality', {});
  const of = (kind: string) => quality.defects.filter((defect) => defect.kind === kind);
  expect(of('pupilWithoutClass')).toMatchObject([{ what: 'Абрамов Егор Николаевич' }]);
  expect(of('pupilWithoutGuardian').map(({ what }) => what)).toEqual(['Громова Вера Павловна', 'Денисов Олег', 'Ёлкина Дарья Петровна', 'Жуков Пётр Ильич', 'Жуков Пётр Олегович']);
  expect(of('pupilWithoutConsent')).toHaveLength(6);
  expect(of('entryWithoutRoom')).toMatchObject([{ what: '7Б Алгебра', detail: 'пн, 2-й урок', courseId: school.courses.algebra7b }]);
  expect(of('subjectWithoutPlan')).toHaveLength(3);
  expect(of('samePupil')).toMatchObject([{ what: 'Абрамов Егор Николаевич' }]);
  expect(quality).toMatchObject({ isWeekly: true, isCheckedThisWeek: false, missedWeeks: ['2025-09-15', '2025-09-08', '2025-09-01'] });
  expect(await admin.call('readiness.noteQualityCheck', { seenCount: quality.defects.length })).toMatchObject({ author: 'Лебедев П. А.', defectCount: quality.defects.length });
  setNow('2025-10-01T10:00:00+07:00');
  const deputy = await login('zavuch');
  expect((await deputy.call('readiness.getQuality', {})).missedWeeks).toEqual(['2025-09-15', '2025-09-08', '2025-09-01']);
  await expect(deputy.call('readiness.noteQualityCheck', { seenCount: 0 })).rejects.toMatchObject({ code: 'notAllowed' });
});

it('brings a timetable to the director, who approves it by an order; a change afterwards shows', async () => {
  const { login, school, arrange } = await openTestBackend();
  const deputy = await login('zavuch');
  const director = await login('director');
  const find = async () => {
    const item = (await director.call('readiness.listApprovals', {})).items.find(({ kind }) => kind === 'timetable');
    if (!item) throw new Error('no timetable');
    return item;
  };
  expect((await director.call('readiness.listApprovals', {})).items.map(({ kind, state, isEmpty }) => [kind, state, isEmpty])).toEqual([['calendar', 'draft', false], ['curriculum', 'draft', true], ['load', 'draft', false], ['timetable', 'draft', false]]);
  expect(await director.call('readiness.listApprovals', {})).toMatchObject({ dueDate: '2025-09-01', isOverdue: true });
  const key = { kind: 'timetable', versionId: school.timetableVersionId } as const;
  await expect(director.call('readiness.submitApproval', { ...key, version: 0 })).rejects.toMatchObject({ code: 'notAllowed' });
  const submitted = await deputy.call('readiness.submitApproval', { ...key, version: 0 });
  await expect(deputy.call('readiness.submitApproval', { ...key, version: submitted.version })).rejects.toMatchObject({ code: 'invalidInput' });
  const returned = await director.call('readiness.decideApproval', { ...YES, id: submitted.id ?? 0, version: 1, decision: 'returned', remark: 'В пятницу окно у 7А' });
  expect(returned).toMatchObject({ state: 'returned', remark: 'В пятницу окно у 7А', approvedOn: null, decidedBy: 'Соколов И. П.' });
  const again = await deputy.call('readiness.submitApproval', { ...key, version: returned.version });
  await expect(director.call('readiness.decideApproval', { ...YES, id: again.id ?? 0, version: 9 })).rejects.toMatchObject({ code: 'changedByOther' });
  expect(await director.call('readiness.decideApproval', { ...YES, id: again.id ?? 0, version: again.version })).toMatchObject({ state: 'approved', orderNumber: '101-о' });
  await arrange((transaction) => {
    transaction.insert(timetableEntryTable, { versionId: school.timetableVersionId, courseId: school.courses.algebra7b, weekday: 2, lessonNumber: 5, parity: 0, roomId: school.rooms.r204 });
  });
  expect(await find()).toMatchObject({ state: 'changed', approvedOn: '2025-12-09' });
});
