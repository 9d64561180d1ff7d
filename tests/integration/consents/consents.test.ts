import { expect, it } from 'vitest';
import { schoolTable, studentTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import type { ConsentDecision } from '@shared/contract/consents-contract';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

const DECISION: ConsentDecision = { kind: 'processing', decision: 'consent', decidedOn: '2025-12-09', paperNumber: '17', keptAt: 'папка 7А', validUntil: null };

async function open() {
  const setup = await openTestBackend();
  const guardianId = setup.database.read((query) => query.find<{ id: number }>('SELECT guardian_id AS "id" FROM student_guardian'))?.id ?? 0;
  return { setup, guardianId, classTeacher: await setup.login('ivanova'), classId: setup.school.classes.a7, studentId: setup.school.students.abramov };
}

it('registers decisions of pupils and parents apart, and shows who has decided nothing', async () => {
  const { setup, guardianId, classTeacher, classId, studentId } = await open();
  const deputy = await setup.login('zavuch');
  const control = async () => (await deputy.call('consents.getControl', {})).classes.map(({ className, persons, given, refused, missing, soon }) => [className, persons, given, refused, missing, soon]);
  expect(await control()).toEqual([['7А', 5, 0, 0, 5, 0], ['7Б', 2, 0, 0, 2, 0]]);
  await classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: guardianId, decision: { ...DECISION, validUntil: '2025-12-31' } });
  await classTeacher.call('consents.register', { studentId, guardianId, givenBy: null, decision: { ...DECISION, decision: 'dissent' } });
  expect(await control()).toEqual([['7А', 5, 1, 1, 3, 1], ['7Б', 2, 0, 0, 2, 0]]);
  const [pupil, mother] = await classTeacher.call('consents.listPersons', { classId });
  expect(pupil).toMatchObject({ subject: 'student', state: 'given', soonUntil: '2025-12-31', isInformedOnPaper: false, entries: [{ paperNumber: '17', keptAt: 'папка 7А', givenBy: 'Абрамова Светлана Игоревна' }] });
  expect(mother).toMatchObject({ subject: 'guardian', state: 'refused', isInformedOnPaper: true, place: 'мать: Абрамов Егор' });
  await expect(classTeacher.call('consents.register', { studentId: setup.school.students.gromova, guardianId: null, givenBy: null, decision: DECISION })).rejects.toMatchObject({ code: 'notYourClass' });
  // One paper for the child and for the parent who signs it.
  await classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: guardianId, coversSigner: true, decision: DECISION });
  expect((await classTeacher.call('consents.listPersons', { classId }))[1]).toMatchObject({ subject: 'guardian', state: 'given' });
  // A guardian of somebody else's child.
  await expect(classTeacher.call('consents.register', { studentId: setup.school.students.elkina, guardianId, givenBy: null, decision: DECISION })).rejects.toMatchObject({ code: 'notFound' });
  await expect(classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: null, decision: { ...DECISION, decidedOn: '2025-12-11' } })).rejects.toMatchObject({ details: { what: ['дата решения не позже сегодняшней'] } });
});

it('stops everything electronic with a withdrawal, which is kept with its document and never undone', async () => {
  const { setup, classTeacher, classId, studentId } = await open();
  await classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: null, decision: DECISION });
  const issued = await classTeacher.call('families.issueSlip', { studentId, guardianId: null, reason: 'first', recipient: 'Абрамов Егор' });
  expect(issued.issued).toBe(1);
  const [pupil] = await classTeacher.call('consents.listPersons', { classId });
  const entry = pupil?.entries[0];
  const withdrawal = { studentId, consentId: entry?.id ?? 0, version: entry?.version ?? 0, withdrawnOn: '2025-12-10', document: 'заявление № 8' };
  await classTeacher.call('consents.withdraw', withdrawal);
  expect(await classTeacher.call('people.getStudent', { studentId })).toMatchObject({ consent: 'refused', isInformedOnPaper: true });
  const slips = (await classTeacher.call('families.getClass', { classId })).persons[0];
  expect(slips).toMatchObject({ refusal: 'отказ или отзыв согласия: информирование на бумаге', slips: [{ cancelledOn: '2025-12-10', cancelReason: 'согласие отозвано' }] });
  await expect(classTeacher.call('families.issueSlip', { studentId, guardianId: null, reason: 'lost', recipient: 'Абрамов Егор' })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(classTeacher.call('consents.withdraw', { ...withdrawal, version: withdrawal.version + 1 })).rejects.toMatchObject({ details: { what: ['это согласие уже отозвано'] } });
  await expect((await setup.login('admin')).call('consents.withdraw', withdrawal)).rejects.toMatchObject({ code: 'changedByOther' });
});

it('prints the forms, the registers and the extract of one person, and logs each', async () => {
  const { setup, guardianId, classTeacher, classId, studentId } = await open();
  await setup.arrange((transaction) => {
    transaction.update(studentTable, { id: studentId }, { documentKind: 'birthCertificate', documentNumber: 'II-БА 123456', address: 'ул. Мира, 5' });
    transaction.update(schoolTable, { id: 1 }, { address: 'ул. Школьная, 1' });
  });
  const admin = await setup.login('admin');
  for (const form of ['ofParent', 'dissent', 'withdrawal', 'addendum'] as const) {
    expect((await classTeacher.call('consents.printForm', { studentId, guardianId, form })).pages).toBe(1);
  }
  expect((await classTeacher.call('consents.printForm', { studentId, guardianId: null, form: 'ofAdult' })).fileName).toBe('Согласие обучающегося, Абрамов Егор Николаевич.pdf');
  expect((await (await setup.login('secretary')).call('consents.printClassForms', { classId })).sheets).toBe(4);
  await classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: guardianId, decision: DECISION });
  expect((await classTeacher.call('consents.printClassForms', { classId })).sheets).toBe(3);
  expect((await classTeacher.call('consents.printRegister', { classId })).fileName).toBe('Реестр согласий, 7А.pdf');
  const { staffId } = setup.school.staff.petrov;
  await admin.call('consents.registerStaff', { staffId, decision: DECISION });
  expect((await admin.call('consents.listStaff', {})).find((person) => person.id === staffId)).toMatchObject({ state: 'given' });
  expect((await admin.call('consents.printStaffForm', { staffId, form: 'ofStaff' })).fileName).toBe('Согласие работника, Петров Андрей Львович.pdf');
  const extract = await admin.call('people.printExtract', { subject: 'student', id: studentId, request: 'заявление матери от 10.12.2025' });
  expect(extract.pages).toBe(1);
  const text = (await readPages(extract.bytes)).map(joinTexts).join(' ');
  for (const part of ['Абрамов Егор Николаевич', 'По запросу: заявление матери', 'Карточка ученика', 'II-БА 123456', 'решение: согласие', 'Выписку получил(а)']) expect(text).toContain(part);
  // Neither codes nor instants of the database.
  expect(text).not.toMatch(/\d{4}-\d\d-\d\d|birthCertificate|processing/);
  await admin.call('people.printExtract', { subject: 'staff', id: staffId, request: 'заявление' });
  await expect(classTeacher.call('people.printExtract', { subject: 'student', id: studentId, request: 'заявление' })).rejects.toMatchObject({ code: 'notAllowed' });
  const printed = setup.database.read((query) => query.all<{ entity: string; count: number }>(`SELECT entity AS "entity", count(*) AS "count" FROM audit_entry WHERE action = 'print' GROUP BY entity ORDER BY entity`));
  expect(printed).toEqual([{ entity: 'consentForm', count: 8 }, { entity: 'consentRegister', count: 1 }, { entity: 'personExtract', count: 2 }]);
});

it('keeps scans of the paper beside the decision: told by its bytes, replaced by a newer one only, opened by those who see the register', async () => {
  const { setup, classTeacher, classId, studentId } = await open();
  const bytes = (start: string, length = 120_000): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(length, 7)]));
  await classTeacher.call('consents.register', { studentId, guardianId: null, givenBy: null, decision: DECISION });
  const find = async () => (await classTeacher.call('consents.listPersons', { classId }))[0]?.entries[0];
  const entry = await find();
  const scan = { studentId, consentId: entry?.id ?? 0 };
  expect(entry?.scanName).toBeNull();
  await expect(classTeacher.call('consents.openScan', scan)).rejects.toMatchObject({ code: 'notFound' });
  await expect(classTeacher.call('consents.attachScan', { ...scan, file: { name: 'согласие.pdf', bytes: bytes('MZ') } })).rejects.toMatchObject({ code: 'fileRefused' });
  await expect(classTeacher.call('consents.attachScan', { ...scan, file: { name: 'согласие.pdf', bytes: bytes('%PDF-1.4', 5 * 1024 * 1024) } })).rejects.toMatchObject({ code: 'fileRefused', details: { why: 'он больше 5 МБ' } });
  const [first, second] = [bytes('%PDF-1.4'), bytes('\u00ff\u00d8\u00ff\u00e0')];
  await classTeacher.call('consents.attachScan', { ...scan, file: { name: 'C:\\сканы\\согласие.pdf', bytes: first } });
  expect(await classTeacher.call('consents.openScan', scan)).toEqual({ fileName: 'согласие.pdf', bytes: first });
  await classTeacher.call('consents.attachScan', { ...scan, file: { name: 'снимок.pdf', bytes: second } });
  expect(await (await setup.login('zavuch')).call('consents.openScan', scan)).toEqual({ fileName: 'снимок.jpeg', bytes: second });
  expect((await find())?.scanName).toBe('снимок.jpeg');
  const kept = setup.database.read((query) => [query.find<{ n: number }>('SELECT count(*) AS n FROM consent_scan')?.n, query.find<{ n: number }>('SELECT count(*) AS n FROM attachment')?.n]);
  expect(kept).toEqual([2, 2]);
  await expect(classTeacher.call('consents.openScan', { ...scan, studentId: setup.school.students.elkina })).rejects.toMatchObject({ code: 'notFound' });
  await expect((await setup.login('smirnova')).call('consents.openScan', scan)).rejects.toMatchObject({ code: 'notYourClass' });
  expect(verifySchool(setup.database).findings).toEqual([]);
});
