import { expect, it } from 'vitest';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { schoolTable, studentTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

function toEdit(card: StudentCard): StudentEdit {
  const { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract, educationForm, documentKind, documentNumber, documentIssued, phone, email } = card;
  return { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract, educationForm, documentKind, documentNumber, documentIssued, phone, email };
}

async function openCard(loginName: string) {
  const setup = await openTestBackend();
  await setup.arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset: 'default' }));
  const studentId = setup.school.students.abramov;
  const connection = await setup.login(loginName);
  return { ...setup, studentId, connection, card: await connection.call('people.getStudent', { studentId }) };
}

it('shows the class teacher the whole card of a pupil', async () => {
  const { card, school } = await openCard('ivanova');
  expect(card).toMatchObject({
    lastName: 'Абрамов', firstName: 'Егор', middleName: 'Николаевич', canEdit: true, version: 1, paperExtract: false, className: '7А', classId: school.classes.a7,
    enrolments: [{ className: '7А', dateFrom: '2025-09-01', dateTo: null }], groups: [{ subject: 'Английский язык', group: '1 подгруппа' }],
    guardians: [{ relation: 'mother', fullName: 'Абрамова Светлана Игоревна', phone: '+7 913 000-00-01', email: null }], consent: 'none',
  });
});

it('saves a correction as the document writes it, and says who made it', async () => {
  const { connection, card, studentId, database } = await openCard('ivanova');
  const saved = await connection.call('people.saveStudent', {
    studentId, version: 1, card: { ...toEdit(card), lastName: ' Абрамов-Ли ', snils: '11223344595', diaryEmail: '', address: 'ул. Мира, 5', paperExtract: true },
  });
  expect(saved).toMatchObject({
    lastName: 'Абрамов-Ли', snils: '112-233-445 95', diaryEmail: null, address: 'ул. Мира, 5', paperExtract: true, version: 2,
    lastChange: { at: '2025-12-10T03:00:00.000Z', author: 'Иванова М. П.' },
  });
  const line = database.read((query) => query.find<{ before: string }>(`SELECT before AS "before" FROM audit_entry WHERE procedure = 'people.saveStudent'`));
  expect(JSON.parse(line?.before ?? '{}')).toEqual({ lastName: 'Абрамов', snils: null, address: null, paperExtract: 0, rowVersion: 1 });
});

it('refuses with everything that is wrong, in Russian, and changes nothing', async () => {
  const { connection, card, studentId } = await openCard('ivanova');
  const wrong = { ...toEdit(card), snils: '112-233-445 96', diaryEmail: 'мама', birthDate: '2026-01-01' };
  await expect(connection.call('people.saveStudent', { studentId, version: 1, card: wrong })).rejects.toMatchObject({
    code: 'invalidInput',
    details: { what: ['СНИЛС с опиской: последние две цифры не сходятся с остальными', 'адрес почты – один, вида имя@почта.рф', 'дата рождения не раньше сегодняшней'] },
  });
  expect(await connection.call('people.getStudent', { studentId })).toEqual(card);
});

it('refuses the СНИЛС of another pupil by name', async () => {
  const { connection, card, studentId, arrange, school } = await openCard('admin');
  await arrange((transaction) => transaction.update(studentTable, { id: school.students.gromova }, { snils: '112-233-445 95' }));
  await expect(connection.call('people.saveStudent', { studentId, version: 1, card: { ...toEdit(card), snils: '112-233-445 95' } })).rejects.toMatchObject({
    details: { what: 'такой СНИЛС уже записан: Громова Вера Павловна' },
  });
});

it('refuses the second of two people and names the first', async () => {
  const { connection, card, studentId, login } = await openCard('ivanova');
  await (await login('admin')).call('people.saveStudent', { studentId, version: 1, card: { ...toEdit(card), address: 'ул. Мира, 5' } });
  await expect(connection.call('people.saveStudent', { studentId, version: 1, card: { ...toEdit(card), address: 'ул. Ленина, 1' } })).rejects.toMatchObject({
    code: 'changedByOther', details: { author: 'Лебедев П. А.', at: '10.12.2025 10:00' },
  });
});

it('lets the deputy look and not correct, and keeps another class teacher and the subject teacher out', async () => {
  const { card, studentId, login, school } = await openCard('zavuch');
  expect(card.canEdit).toBe(false);
  const save = async (loginName: string) => (await login(loginName)).call('people.saveStudent', { studentId, version: 1, card: toEdit(card) });
  await expect(save('zavuch')).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(save('smirnova')).rejects.toMatchObject({ code: 'notYourClass' });
  await expect(save('petrov')).rejects.toMatchObject({ code: 'notAllowed' });
  await expect((await login('ivanova')).call('people.getClassList', { classId: school.classes.b7 })).rejects.toMatchObject({ code: 'notYourClass' });
});
