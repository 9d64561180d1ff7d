import { expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import type { ProgrammeRow } from '@shared/contract/work-programme-contract';
import { openTestBackend } from '../../support/test-backend';

const pdf = (text: string) => ({ name: `${text}.pdf`, bytes: new Uint8Array(Buffer.from(`%PDF-1.7\n${text}`)) });
const edit = (edition: string, approvedOn: string | null = null) => ({ edition, approvedOn, approvedBy: null });

async function findRow(connection: ClientConnection, subject: string): Promise<ProgrammeRow[]> {
  return (await connection.call('workProgramme.list', {})).rows.filter((row) => row.subject === subject);
}

it('keeps the programme of a subject for a grade or for one class, with edition, approval and every earlier file', async () => {
  const { login, school, setNow } = await openTestBackend({ now: '2025-08-28T10:00:00+07:00' });
  const courseId = school.courses.algebra7a;
  const [teacher, colleague, deputy, director] = [await login('ivanova'), await login('smirnova'), await login('zavuch'), await login('director')];

  // Nothing is there: one line for both classes, which both teachers may fill.
  expect(await findRow(deputy, 'Алгебра')).toMatchObject([{ grade: 7, classes: [{ name: '7А' }, { name: '7Б' }], teachers: ['Иванова М. П.', 'Смирнова О. В.'], current: null, canEdit: false }]);
  await teacher.call('workProgramme.attach', { courseId, reach: 'grade', edit: edit('2024 год'), file: pdf('старая') });
  await colleague.call('workProgramme.attach', { courseId: school.courses.algebra7b, reach: 'grade', edit: edit('2025 год'), file: pdf('новая') });
  const [row] = await findRow(teacher, 'Алгебра');
  expect(row).toMatchObject({ courseId, canEdit: true, current: { edition: '2025 год', fileName: 'новая.pdf', storedBy: 'Смирнова О. В.', approvedOn: null }, earlier: [{ edition: '2024 год' }] });

  // The deputy writes down the approval; who saw the row before is told that it has changed.
  const programmeId = row!.current!.id;
  const approved = await deputy.call('workProgramme.approve', { courseId, programmeId, version: 1, approvedOn: '2025-08-28', approvedBy: 'приказ № 112' });
  expect(approved).toMatchObject({ version: 2, approvedOn: '2025-08-28', approvedBy: 'приказ № 112' });
  await expect(teacher.call('workProgramme.save', { courseId, programmeId, version: 1, edit: edit('2025/26') })).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Зайцева Е. Ю.' } });

  // A class with a programme of its own becomes a line of its own.
  await teacher.call('workProgramme.attach', { courseId, reach: 'class', edit: edit('углублённая'), file: pdf('углублённая') });
  expect((await findRow(director, 'Алгебра')).map(({ classes, current }) => [classes.map(({ name }) => name), current?.edition])).toEqual([[['7А'], 'углублённая'], [['7Б'], '2025 год']]);
  const own = (await findRow(teacher, 'Алгебра'))[0]!.current!;
  const file = await director.call('workProgramme.read', { courseId, programmeId: own.id });
  expect([file.fileName, Buffer.from(file.bytes).toString()]).toEqual(['углублённая.pdf', '%PDF-1.7\nуглублённая']);

  // Attached by mistake: the grade's one is in force again, what was withdrawn stays in sight.
  await teacher.call('workProgramme.withdraw', { courseId, programmeId: own.id, version: own.version, reason: 'Не тот файл' });
  await expect(teacher.call('workProgramme.withdraw', { courseId, programmeId: own.id, version: 2, reason: 'Не тот файл' })).rejects.toMatchObject({ code: 'alreadyDone' });
  expect(await findRow(teacher, 'Алгебра')).toMatchObject([{ current: { edition: '2025 год' }, earlier: [{ edition: 'углублённая', withdrawalReason: 'Не тот файл' }, { edition: '2024 год' }] }]);

  setNow('2025-12-10T10:00:00+07:00');
  const list = await deputy.call('workProgramme.list', {});
  expect(list.today > list.dueDate).toBe(true);
  expect(list.rows.filter(({ current }) => current === null).map(({ subject }) => subject)).toEqual(['Английский язык', 'Разговоры о важном']);
});

it('lets a teacher reach no programme of another subject through the own page, and no file that is none', async () => {
  const { login, school } = await openTestBackend();
  const [teacher, english] = [await login('ivanova'), await login('petrov')];
  await teacher.call('workProgramme.attach', { courseId: school.courses.algebra7a, reach: 'grade', edit: edit('2025 год'), file: pdf('алгебра') });
  const [row] = await findRow(teacher, 'Алгебра');
  const [own] = await findRow(english, 'Английский язык');
  expect(await findRow(english, 'Алгебра')).toEqual([]);
  await expect(english.call('workProgramme.read', { courseId: own!.courseId, programmeId: row!.current!.id })).rejects.toMatchObject({ code: 'notFound' });
  await expect(english.call('workProgramme.attach', { courseId: own!.courseId, reach: 'grade', edit: edit('2025 год'), file: { name: 'программа.docx', bytes: new Uint8Array(Buffer.from('PK\u0003\u0004 что-то')) } }))
    .rejects.toMatchObject({ code: 'fileRefused' });
});
