import { expect, it } from 'vitest';
import type { DutyList } from '@shared/contract/control-contract';
import { gradingPeriodTable, schoolTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

function find({ tasks }: DutyList, dutyKey: string, people?: string) {
  return tasks.filter((task) => task.dutyKey === dutyKey && (people === undefined || task.people.includes(people)));
}

it('gives everybody the own duties of the regulation in force, takes «выполнено» once, and shows the heads who is late', async () => {
  const { login, arrange, database } = await openTestBackend();
  const teacher = await login('ivanova');
  expect(await teacher.call('control.listDuties', {})).toEqual({ presetTitle: 'Общие правила', hasDuties: false, today: '2025-12-10', tasks: [] });
  await arrange((transaction) => { transaction.update(schoolTable, { id: 1 }, { preset: '000' }); });

  const own = await teacher.call('control.listDuties', {});
  const weekly = find(own, '000-11');
  expect(own.tasks.every(({ isOwn, people }) => isOwn && people.join() === 'Иванова М. П.')).toBe(true);
  expect(weekly).toMatchObject([{ dueOn: '2025-12-05', state: 'overdue', escalation: 'deputy', isPersonal: true, place: '/today' }, { dueOn: '2025-12-12', state: 'soon', daysLeft: 2, reminder: 3 }]);
  expect(find(own, '000-13')).toMatchObject([{ dueOn: null, state: 'onEvent', said: 'в течение 14 дней' }]);
  expect(find(own, '000-15')).toEqual([]);

  const done = { dutyKey: '000-11', dueOn: '2025-12-05', isPersonal: true, note: null };
  const mark = await teacher.call('control.markDuty', done);
  expect(mark).toMatchObject({ author: 'Иванова М. П.', version: 1 });
  await expect(teacher.call('control.markDuty', done)).rejects.toMatchObject({ code: 'changedByOther' });
  expect(find(await teacher.call('control.listDuties', {}), '000-11').map(({ dueOn }) => dueOn)).toEqual(['2025-12-12']);
  await expect(teacher.call('control.markDuty', { ...done, dueOn: '2025-12-06' })).rejects.toMatchObject({ code: 'notFound' });
  await expect(teacher.call('control.listAllDuties', {})).rejects.toMatchObject({ code: 'notAllowed' });

  const deputy = await login('zavuch');
  const all = await deputy.call('control.listAllDuties', {});
  expect(find(all, '000-11', 'Петров А. Л.')).toMatchObject([{ state: 'overdue', isOwn: false, roles: ['subjectTeacher'] }, { state: 'soon' }]);
  expect(find(all, '000-11', 'Иванова М. П.').map(({ state }) => state)).toEqual(['soon']);
  await expect(deputy.call('control.markDuty', done)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(deputy.call('control.unmarkDuty', { id: mark.id, version: 1 })).rejects.toMatchObject({ code: 'notAllowed' });

  const [control] = find(all, '000-15').filter(({ state }) => state !== 'overdue');
  expect(control).toMatchObject({ isPersonal: false, isOwn: true, people: ['Зайцева Е. Ю.', 'Соколов И. П.'] });
  await expect(teacher.call('control.markDuty', { dutyKey: '000-15', dueOn: control?.dueOn ?? '', isPersonal: false, note: null })).rejects.toMatchObject({ code: 'notAllowed' });
  await deputy.call('control.markDuty', { dutyKey: '000-15', dueOn: control?.dueOn ?? '', isPersonal: false, note: 'Справка № 3' });
  const director = await login('director');
  expect(find(await director.call('control.listDuties', {}), '000-15').find(({ dueOn }) => dueOn === control?.dueOn)).toMatchObject({ state: 'done', mark: { author: 'Зайцева Е. Ю.', note: 'Справка № 3' } });

  await teacher.call('control.unmarkDuty', { id: mark.id, version: 1 });
  expect(find(await teacher.call('control.listDuties', {}), '000-11')).toHaveLength(2);
  expect(database.read((query) => query.all(`SELECT action AS "action" FROM audit_entry WHERE entity = 'duty_mark' ORDER BY id`))).toEqual([{ action: 'insert' }, { action: 'insert' }, { action: 'delete' }]);
});

it('follows a period that is moved', async () => {
  const { login, school, arrange } = await openTestBackend();
  await arrange((transaction) => {
    transaction.update(schoolTable, { id: 1 }, { preset: '002' });
    transaction.update(gradingPeriodTable, { id: school.periodIds[1] }, { endDate: '2025-12-24' });
  });
  const tasks = find(await (await login('petrov')).call('control.listDuties', {}), '002-11');
  expect(tasks.map(({ startsOn, dueOn }) => [startsOn, dueOn])).toContainEqual(['2025-12-18', '2025-12-24']);
});

it('prints the duties role by role, the same of all teachers as one line, and apart what is overdue (DOC-66)', async () => {
  const { login, arrange, database } = await openTestBackend();
  await arrange((transaction) => { transaction.update(schoolTable, { id: 1 }, { preset: '000' }); });
  const [teacher, deputy] = [await login('ivanova'), await login('zavuch')];
  const read = async ({ bytes }: { readonly bytes: Uint8Array }) => (await readPages(bytes)).map(joinTexts).join(' ');

  const own = await teacher.call('control.printDuties', { span: 'month', onlyOverdue: false });
  expect(own.fileName).toBe('Календарь обязанностей на 10.12.2025.pdf');
  const ownText = await read(own);
  for (const part of ['Календарь обязанностей', 'на 10 декабря 2025 г., месяц', 'Учитель', 'Иванова М. П.', 'просрочено на 5 дней', 'при событии']) expect(ownText).toContain(part);
  expect(ownText).not.toContain('Петров');
  await expect(teacher.call('control.printAllDuties', { span: 'month', onlyOverdue: false, role: null })).rejects.toMatchObject({ code: 'notAllowed' });

  await teacher.call('control.markDuty', { dutyKey: '000-11', dueOn: '2025-12-05', isPersonal: true, note: null });
  const overdue = await read(await deputy.call('control.printAllDuties', { span: 'year', onlyOverdue: true, role: 'subjectTeacher' }));
  for (const part of ['Просроченные обязанности', 'Учитель-предметник', 'Петров А. Л.']) expect(overdue).toContain(part);
  for (const part of ['через', 'выполнено', 'Системный администратор']) expect(overdue).not.toContain(part);
  const all = await read(await deputy.call('control.printAllDuties', { span: 'year', onlyOverdue: false, role: null }));
  expect(all).toContain('Заместитель директора');
  expect(all.match(/пт, 12\.12\.2025|до 12\.12\.2025/g)?.length).toBeGreaterThan(0);
  expect(database.read((query) => query.all(`SELECT entity_key AS "title" FROM audit_entry WHERE action = 'print' AND entity = 'dutyList' ORDER BY id LIMIT 1`))).toEqual([{ title: 'Календарь обязанностей на 10.12.2025' }]);
});
