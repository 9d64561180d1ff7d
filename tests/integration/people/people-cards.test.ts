import { expect, it } from 'vitest';
import { consentTable, schoolTable, staffTable, studentTable } from '@main/database/entities';
import type { StudentEdit } from '@shared/contract/people-contract';
import type { StaffEdit } from '@shared/contract/staff-contract';
import { openTestBackend } from '../../support/test-backend';

const STUDENT: StudentEdit = {
  lastName: 'Новиков', firstName: 'Артём', middleName: 'Ильич', sex: 'м', birthDate: '2013-02-03', snils: null, personalFile: null, address: 'ул. Мира, 7', diaryEmail: null, healthGroup: null,
  paperExtract: false, educationForm: 'очная', documentKind: 'birthCertificate', documentNumber: 'II-БА 123456', documentIssued: null, phone: '', email: null,
};
const STAFF: StaffEdit = {
  lastName: 'Иванова', firstName: 'Мария', middleName: 'Павловна', position: 'Учитель физики', otherPositions: 'педагог-организатор', branch: null, birthDate: '1990-05-05', snils: null,
  phone: '+7 913 000-11-22', email: 'ivanova.mp@school12.example', roomId: null, employedFrom: '2025-12-01', dismissedOn: null,
};
const CONSENT = { decision: 'consent', decidedOn: '2025-12-09', paperNumber: '17' } as const;

/** In the warning mode of consents unless said otherwise. */
async function open(preset = 'default') {
  const setup = await openTestBackend();
  await setup.arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset }));
  return { setup, admin: await setup.login('admin'), classTeacher: await setup.login('ivanova') };
}

it('starts the card of a new pupil with the consent, without a class, and finds it when it is written down again', async () => {
  const { setup, admin, classTeacher } = await open();
  // It gets a card that starts with the consent, belongs to no class and opens to the office only.
  {
    const { studentId } = await admin.call('people.createStudent', { card: STUDENT, consent: CONSENT, isNewPerson: false });
    const card = await admin.call('people.getStudent', { studentId });
    expect(card).toMatchObject({ lastName: 'Новиков', documentNumber: 'II-БА 123456', phone: null, consent: 'given', isInformedOnPaper: false, classId: null, className: null, canEdit: true, enrolments: [] });
    await expect(classTeacher.call('people.getStudent', { studentId })).rejects.toMatchObject({ code: 'notYourClass' });
    await expect((await setup.login('zavuch')).call('people.createStudent', { card: STUDENT, consent: null, isNewPerson: true })).rejects.toMatchObject({ code: 'notAllowed' });
  }

  // It is not written down twice unless somebody says that it is another child.
  {
    const typed = { ...STUDENT, lastName: 'артем', firstName: 'Новиков ' };
    expect(await admin.call('people.findSameStudents', { lastName: 'артем', firstName: 'Новиков', middleName: 'Ильич', birthDate: '2013-02-03', snils: null })).toMatchObject([
      { name: 'Новиков Артём Ильич', place: 'без класса', sign: 'swapped' },
    ]);
    await expect(admin.call('people.createStudent', { card: typed, consent: CONSENT, isNewPerson: false })).rejects.toMatchObject({ code: 'invalidInput' });
    await admin.call('people.createStudent', { card: typed, consent: CONSENT, isNewPerson: true });
    expect(await admin.call('people.listSamePeople', {})).toMatchObject([{ kind: 'student', left: { name: 'Новиков Артём Ильич' }, right: { name: 'артем Новиков Ильич', sign: 'swapped' } }]);
  }
});

it('takes the name and no more before a consent where the school blocks', async () => {
  const { setup, admin } = await open('003');
  // It takes the name and no more until a consent is registered, and no other data after a dissent.
  {
    const nameOnly = { ...STUDENT, lastName: 'Безымянная', sex: 'ж', birthDate: null, address: null, documentKind: null, documentNumber: null } as const;
    await expect(admin.call('people.createStudent', { card: { ...nameOnly, address: 'ул. Мира, 7' }, consent: null, isNewPerson: true })).rejects.toMatchObject({ code: 'invalidInput' });
    const { studentId } = await admin.call('people.createStudent', { card: nameOnly, consent: null, isNewPerson: true });
    const save = (card: StudentEdit, version: number) => admin.call('people.saveStudent', { studentId, version, card });
    await expect(save({ ...nameOnly, address: 'ул. Мира, 7' }, 1)).rejects.toMatchObject({ code: 'invalidInput' });
    expect((await save({ ...nameOnly, lastName: 'Названова' }, 1)).lastName).toBe('Названова');
    await setup.arrange((transaction) => transaction.insert(consentTable, { studentId, kind: 'processing', decision: 'consent', decidedOn: '2025-12-10' }));
    expect((await save({ ...nameOnly, address: 'ул. Мира, 7' }, 2)).address).toBe('ул. Мира, 7');
  }
});

it('keeps the family of a pupil with its links, contacts and reports', async () => {
  const { setup, classTeacher } = await open();
  const guardian = {
    fullName: 'Ёлкин Пётр Ильич', relation: 'father', phone: '+7 913 111-22-33', email: 'elkin@mail.example', emailConfirmedOn: '2025-12-01', preferredChannel: 'email', sourceDocument: 'заявление от 01.09.2025',
  } as const;

  // It is several parents of a child and several children of a parent; a link ends with a date and stays.
  {
    const { elkina, abramov } = setup.school.students;
    const withFather = await classTeacher.call('people.saveGuardian', { studentId: elkina, guardianId: null, version: 0, card: guardian });
    const father = withFather.guardians[0];
    expect(father).toMatchObject({ ...guardian, consent: 'none', otherChildren: [], endedOn: null });
    expect(await classTeacher.call('people.findSameGuardians', { studentId: abramov, fullName: 'елкин петр' })).toEqual([{ id: father?.id, fullName: 'Ёлкин Пётр Ильич', phoneEnd: '2233', children: ['Ёлкина Дарья'] }]);
    const second = await classTeacher.call('people.linkGuardian', { studentId: abramov, guardianId: father?.id ?? 0, relation: 'representative' });
    expect(second.guardians.map(({ fullName, relation, otherChildren }) => [fullName, relation, otherChildren])).toEqual([
      ['Ёлкин Пётр Ильич', 'representative', ['Ёлкина Дарья']], ['Абрамова Светлана Игоревна', 'mother', []],
    ]);
    const ended = await classTeacher.call('people.endGuardian', { studentId: abramov, guardianId: father?.id ?? 0, endedOn: '2025-12-10', reason: 'записан по ошибке' });
    expect(ended.guardians.map(({ fullName, endedOn }) => [fullName, endedOn])).toEqual([['Абрамова Светлана Игоревна', null], ['Ёлкин Пётр Ильич', '2025-12-10']]);
  }

  // It takes contacts only with their document, and shows a stale save to the second person.
  {
    const studentId = setup.school.students.elkina;
    const father = (await classTeacher.call('people.getStudent', { studentId })).guardians[0];
    const save = (part: object) => classTeacher.call('people.saveGuardian', { studentId, guardianId: father?.id ?? 0, version: father?.version ?? 0, card: { ...guardian, ...part } });
    await expect(save({ sourceDocument: '' })).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(save({ email: 'мама', emailConfirmedOn: null })).rejects.toMatchObject({ details: { what: ['адрес почты – один, вида имя@почта.рф'] } });
    await save({ phone: '+7 913 999-99-99' });
    await expect(save({ phone: '+7 913 000-00-00' })).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Иванова М. П.' } });
  }

  // It reports changed data in writing; the report is kept with who applied it.
  {
    const studentId = setup.school.students.elkina;
    const report = { reportedBy: 'Ёлкин Пётр Ильич', receivedOn: '2025-12-09', form: 'paper', reference: 'заявление № 5', content: 'новый адрес' } as const;
    const [kept] = (await classTeacher.call('people.registerReport', { studentId, ...report })).reports;
    expect(kept).toMatchObject({ ...report, appliedOn: null, appliedBy: null });
    const applied = await classTeacher.call('people.applyReport', { studentId, reportId: kept?.id ?? 0, version: kept?.version ?? 0 });
    expect(applied.reports[0]).toMatchObject({ appliedOn: '2025-12-10', appliedBy: 'Иванова М. П.' });
  }
});

it('keeps one dated exemption from a subject at a time, with its document; tells which classes were not checked in time', async () => {
  const { setup, classTeacher } = await open();
  const { students, subjects } = setup.school;
  const exemption = { subjectId: subjects.english, basis: 'медицинская справка', document: 'справка № 12 от 01.10.2025', dateFrom: '2025-10-01', dateTo: null };
  const save = (exemptionId: number | null, version: number, part: object) => classTeacher.call('people.saveExemption', { studentId: students.abramov, exemptionId, version, exemption: { ...exemption, ...part } });
  const [first] = (await save(null, 0, {})).exemptions;
  expect(first).toMatchObject({ subject: 'Английский язык', dateFrom: '2025-10-01', dateTo: null });
  await expect(save(null, 0, { dateFrom: '2025-12-01' })).rejects.toMatchObject({ code: 'invalidInput' });
  await save(first?.id ?? 0, first?.version ?? 0, { dateTo: '2025-11-30' });
  expect((await save(null, 0, { dateFrom: '2025-12-01' })).exemptions).toHaveLength(2);

  const before = await (await setup.login('zavuch')).call('people.listDataChecks', {});
  expect(before.map(({ className, dueOn, overdueDays, canConfirm }) => [className, dueOn, overdueDays, canConfirm])).toEqual([['7А', '2025-10-01', 70, false], ['7Б', '2025-10-01', 70, false]]);
  const after = await classTeacher.call('people.confirmClassData', { classId: setup.school.classes.a7 });
  expect(after).toMatchObject([{ className: '7А', lastCheckedOn: '2025-12-10', checkedBy: 'Иванова М. П.', dueOn: '2026-01-10', overdueDays: 0, canConfirm: true }]);
  await expect(classTeacher.call('people.confirmClassData', { classId: setup.school.classes.b7 })).rejects.toMatchObject({ code: 'notYourClass' });
});

it('keeps staff cards and leads from the card to the slip', async () => {
  const { setup, admin } = await open();
  // It goes from card to account to slip, each step on its own.
  {
    const card = await admin.call('people.createStaff', { card: STAFF, consent: CONSENT, isNewPerson: false });
    expect(card).toMatchObject({ lastName: 'Иванова', otherPositions: 'педагог-организатор', consent: 'given', account: null, proposedLogin: 'ivanova.mp', canEdit: true });
    await expect(admin.call('accounts.create', { staffId: card.id, login: 'Ivanova', roles: ['subjectTeacher'] })).rejects.toMatchObject({ details: { what: 'логин «Ivanova» занят – выберите другой' } });
    await expect(admin.call('accounts.create', { staffId: card.id, login: 'ivanova.mp', roles: ['sysadmin'] })).rejects.toMatchObject({ code: 'invalidInput' });
    const account = await admin.call('accounts.create', { staffId: card.id, login: 'ivanova.mp', roles: ['subjectTeacher'] });
    expect(account).toMatchObject({ login: 'ivanova.mp', roles: ['subjectTeacher'], state: 'none' });
    expect((await admin.call('accounts.issueSlip', { accountId: account.id, format: 'text' })).login).toBe('ivanova.mp');
    const again = await admin.call('people.getStaff', { staffId: card.id });
    expect(again).toMatchObject({ account: { state: 'temporary' }, proposedLogin: null });
    await expect(admin.call('accounts.create', { staffId: card.id, login: 'other', roles: ['subjectTeacher'] })).rejects.toMatchObject({ code: 'invalidInput' });
  }

  // It stays in the list after dismissal for the office, and gives teachers names and posts only.
  {
    const { staffId } = setup.school.staff.petrov;
    await setup.arrange((transaction) => { transaction.update(staffTable, { id: staffId }, { dismissedOn: '2025-12-01', phone: '+7 913' }); });
    const ofDeputy = await (await setup.login('zavuch')).call('people.listStaff', {});
    expect(ofDeputy.find((row) => row.id === staffId)).toMatchObject({ name: 'Петров Андрей Львович', dismissedOn: '2025-12-01', phone: '+7 913', account: 'active' });
    const ofTeacher = await (await setup.login('orlova')).call('people.listStaff', {});
    expect(ofTeacher.some((row) => row.id === staffId)).toBe(false);
    expect(ofTeacher.find((row) => row.name.startsWith('Смирнова'))).toMatchObject({ position: 'Учитель математики', classes: ['7Б'], email: null, account: null });
  }

  // It refuses what is wrong with a card, and the second of two people.
  {
    const card = await admin.call('people.getStaff', { staffId: setup.school.staff.orlova.staffId });
    const { id, version, canEdit, consent, account, proposedLogin, rooms, classes, courses, lastChange, mergedInto, ...edit } = card;
    expect([id, version, canEdit, consent, account, proposedLogin, rooms.length, classes.length, courses.length, lastChange?.author, mergedInto]).toEqual([id, 1, true, 'none', expect.anything(), null, 2, 0, 1, 'программа', null]);
    const save = (part: Partial<StaffEdit>) => admin.call('people.saveStaff', { staffId: id, version: 1, card: { ...edit, ...part } });
    await expect(save({ employedFrom: '2025-09-01', dismissedOn: '2025-08-31' })).rejects.toMatchObject({ details: { what: ['увольнение не раньше приёма на работу'] } });
    await save({ phone: '+7 913 1' });
    await expect(save({ phone: '+7 913 2' })).rejects.toMatchObject({ code: 'changedByOther' });
  }
});

it('finds only whom the person may know of', async () => {
  const { setup } = await open();
  await setup.arrange((transaction) => { transaction.update(studentTable, { id: setup.school.students.gromova }, { lastName: 'Абрамкина' }); });
  const find = async (loginName: string) => (await (await setup.login(loginName)).call('people.search', { words: 'абрам' })).map(({ kind, name, studentId }) => `${kind} ${name}${studentId === null ? '' : ' →'}`);
  const student = 'student Абрамов Егор Николаевич';
  const mother = 'guardian Абрамова Светлана Игоревна →';
  expect(await find('secretary')).toEqual(['student Абрамкина Вера Павловна →', `${student} →`, mother]);
  expect(await find('ivanova')).toEqual([`${student} →`, mother]);
  // The teacher of the first English group knows the pupil, not the card and not the parents.
  expect(await find('petrov')).toEqual([student]);
  expect(await find('orlova')).toEqual([]);
});
