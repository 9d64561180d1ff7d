import { expect, it } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import { absenceTable, lessonTable, regulationValueTable, studentExemptionTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { absence, change, mark, MONDAY_LESSON, OCTOBER_LESSON, openJournal, TODAY_LESSON, type JournalSetup } from '../../support/journal-page';

type CodeEdit = InputFor<'school.saveAbsenceCode'>['edit'];
const SPORT: CodeEdit = { meaning: 'спортивные соревнования', reason: 'excused', hasNotice: false, ordinal: 40, closedFrom: null };

async function openWithSport() {
  const journal = await openJournal();
  const admin = await journal.login('admin');
  const saved = await admin.call('school.saveAbsenceCode', { code: 'сп', isNew: true, version: 0, edit: SPORT });
  return { journal, admin, saved };
}

function regulate(journal: JournalSetup, setting: string, value: unknown, dateFrom: string) {
  const { accountId } = journal.school.staff.director;
  return journal.arrange((transaction) => transaction.insert(regulationValueTable, { setting, value: JSON.stringify(value), dateFrom, state: 'approved', madeAt: '2025-12-01T03:00:00.000Z', madeBy: accountId }));
}

it('takes a letter of the school, refuses others, and prints what it means', async () => {
  const { journal } = await openWithSport();
  const { abramov, elkina } = journal.school.students;
  expect((await journal.getPage()).absenceCodes.map(({ code }) => code)).toEqual(['н', 'б', 'ну', 'сп']);
  const [taken, unknown] = await journal.set(change(abramov, absence('сп')), change(elkina, absence('оп')));
  expect(taken).toMatchObject({ refusal: null, absence: { code: 'сп' } });
  expect(unknown).toMatchObject({ refusal: 'unknownAbsence', absence: null });
  const book = await (await journal.login('zavuch')).call('printing.buildClassBook', { classId: journal.school.classes.a7 });
  const pages = (await readPages(book.bytes)).map((page) => joinTexts(page).replace(/\s+/g, ' '));
  expect(pages.some((page) => page.includes('спортивные соревнования'))).toBe(true);
  expect(pages.some((page) => page.includes('Алгебра') && page.includes('сп'))).toBe(true);
});

it('sets no retired letter from its day on, and keeps and shows it where it stands', async () => {
  const { journal, admin, saved } = await openWithSport();
  const { abramov, elkina } = journal.school.students;
  await journal.set(change(abramov, absence('сп')));
  await expect(admin.call('school.removeAbsenceCode', { code: 'сп', version: saved.version })).rejects.toMatchObject({ code: 'recordInUse', details: { what: ['пропуск – 1'] } });
  await admin.call('school.saveAbsenceCode', { code: 'сп', isNew: false, version: saved.version, edit: { ...SPORT, closedFrom: TODAY_LESSON.date } });
  const [refused, earlier] = await journal.set(change(elkina, absence('сп')), change(elkina, absence('сп'), { lesson: MONDAY_LESSON }));
  expect(refused).toMatchObject({ refusal: 'absenceRetired', limit: '10.12.2025', absence: null });
  expect(earlier).toMatchObject({ refusal: null, absence: { code: 'сп' } });
  const page = await journal.getPage();
  expect(page.absences.filter(({ code }) => code === 'сп')).toHaveLength(2);
  expect(page.absenceCodes).toContainEqual({ code: 'сп', meaning: SPORT.meaning, reason: 'excused', closedFrom: '2025-12-10' });
});

it('keeps as what a letter of a closed period counts, and refuses letters that nobody could type', async () => {
  const { journal, admin, saved } = await openWithSport();
  await journal.arrange((transaction) => {
    const lessonId = transaction.insert(lessonTable, { courseId: journal.courseId, ...OCTOBER_LESSON, noHomework: 0, hours: 1, attendanceTaken: 1, noMarks: 0, source: 'typed', changedAt: '2025-10-22T05:00:00.000Z' });
    transaction.insert(absenceTable, { lessonId, studentId: journal.school.students.abramov, code: 'сп', source: 'typed', changedAt: '2025-10-22T05:00:00.000Z' });
  });
  const save = (edit: CodeEdit) => admin.call('school.saveAbsenceCode', { code: 'сп', isNew: false, version: saved.version, edit });
  await journal.closePeriod(journal.school.periodIds[0]);
  await expect(save({ ...SPORT, reason: 'unexcused' })).rejects.toMatchObject({ details: { what: [expect.stringContaining('в закрытых периодах')] } });
  await expect(admin.call('school.removeAbsenceCode', { code: 'сп', version: saved.version })).rejects.toMatchObject({ details: { what: ['пропуск – 1', 'в закрытых периодах – 1'] } });
  expect(await save({ ...SPORT, meaning: 'соревнования' })).toMatchObject({ meaning: 'соревнования', reason: 'excused' });
  await expect(admin.call('school.saveAbsenceCode', { code: 'у', isNew: true, version: 0, edit: SPORT })).rejects.toMatchObject({ details: { what: [expect.stringContaining('не набрать')] } });
});

it('offers a kind of work of the school until it is retired, with number and topic of its own', async () => {
  const journal = await openJournal();
  const deputy = await journal.login('zavuch');
  const { teacher, courseId } = journal;
  const edit = { name: 'Чтение вслух', letter: 'Чт', needsNumber: true, needsTopic: true, needsHours: false, isMonitoring: false, termKind: 'lesson', weightPercent: 100, ordinal: 500, closedFrom: null } as const;
  const own = await deputy.call('school.saveWorkType', { code: null, version: 0, edit });
  const set = (workType: string, title?: string) => teacher.call('journal.setColumnWorkType', { courseId, ...TODAY_LESSON, column: 1, workType, ...(title !== undefined && { title }) });
  expect((await set(own.code, '№ 1 «Бородино»')).columns).toMatchObject([{ workType: own.code, title: '№ 1 «Бородино»' }]);
  expect((await journal.getPage()).workTypes).toContainEqual({ code: own.code, name: 'Чтение вслух', letter: 'Чт', needsNumber: true, needsTopic: true, needsHours: false, closedFrom: null });
  await deputy.call('school.saveWorkType', { code: own.code, version: own.version, edit: { ...edit, closedFrom: TODAY_LESSON.date } });
  expect((await set(own.code, '№ 2 «Бородино»')).columns).toMatchObject([{ workType: own.code, title: '№ 2 «Бородино»' }]);
  await expect(teacher.call('journal.addColumn', { courseId, ...TODAY_LESSON, workType: own.code })).rejects.toMatchObject({ code: 'workTypeRetired', details: { name: 'Чтение вслух', date: '10.12.2025' } });
  expect((await teacher.call('journal.addColumn', { courseId, ...MONDAY_LESSON, workType: own.code })).columns.at(-1)).toMatchObject({ workType: own.code, title: null });
  await expect(set('own9')).rejects.toMatchObject({ code: 'notFound' });
});

it('tells the works with numbers of the other periods, by which the next number is offered', async () => {
  const journal = await openJournal();
  const { teacher, courseId, school } = journal;
  const set = (lesson: typeof TODAY_LESSON | typeof OCTOBER_LESSON, workType: string, title: string) => teacher.call('journal.setColumnWorkType', { courseId, ...lesson, column: 1, workType, title });
  await set(OCTOBER_LESSON, 'control', '№ 1 «Степень»');
  await set(TODAY_LESSON, 'control', '№ 1 «Дроби»');
  await teacher.call('journal.addColumn', { courseId, ...OCTOBER_LESSON, workType: 'homework' });
  expect((await journal.getPage()).otherWorks).toEqual([{ ...OCTOBER_LESSON, ordinal: 1, workType: 'control', title: '№ 1 «Степень»' }]);
  const [firstPeriod = 0] = school.periodIds;
  const earlier = await teacher.call('journal.getPage', { courseId, periodId: firstPeriod });
  expect(earlier.otherWorks).toEqual([{ ...TODAY_LESSON, ordinal: 1, workType: 'control', title: '№ 1 «Дроби»' }]);
});

it('gives marks by the regulation of the day of the lesson, and leaves those that stand', async () => {
  const journal = await openJournal();
  const { abramov, elkina, zhukovIlya } = journal.school.students;
  expect((await journal.set(change(abramov, mark(1))))[0]).toMatchObject({ refusal: 'notInScale', limit: '2–5' });
  await regulate(journal, 'markScale', 'from1', TODAY_LESSON.date);
  const results = await journal.set(change(abramov, mark(1)), change(abramov, mark(1), { lesson: MONDAY_LESSON }));
  expect(results).toMatchObject([{ refusal: null, mark: { value: 1 } }, { refusal: 'notInScale', limit: '2–5' }]);
  expect(await journal.getPage()).toMatchObject({ scale: { lowest: 1, highest: 5 }, marksBan: null });
  await regulate(journal, 'gradeless', { grades: ['1', '7'], byDecision: false }, TODAY_LESSON.date);
  const later = await journal.set(change(elkina, mark(5)), change(elkina, absence('б')), change(zhukovIlya, mark(5), { lesson: MONDAY_LESSON }));
  expect(later.map(({ refusal }) => refusal)).toEqual(['gradeless', null, null]);
  const page = await journal.getPage();
  expect(page).toMatchObject({ marksBan: 'gradeless' });
  expect(page.marks.map(({ value }) => value).sort()).toEqual([1, 5]);
});

it('tells who is exempt from the subject in the shown period, and still takes attendance and marks', async () => {
  const journal = await openJournal();
  const { abramov, elkina } = journal.school.students;
  const { algebra } = journal.school.subjects;
  await journal.arrange((transaction) => {
    transaction.insert(studentExemptionTable, { studentId: abramov, subjectId: algebra, basis: 'справка врачебной комиссии', document: '№ 12 от 01.12.2025', dateFrom: '2025-12-01', dateTo: '2025-12-31' });
    transaction.insert(studentExemptionTable, { studentId: elkina, subjectId: algebra, basis: 'справка', document: '', dateFrom: '2025-09-01', dateTo: '2025-09-30' });
  });
  expect((await journal.getPage()).exemptions).toEqual([{ studentId: abramov, basis: 'справка врачебной комиссии', document: '№ 12 от 01.12.2025', dateFrom: '2025-12-01', dateTo: '2025-12-31', periodValue: 'осв' }]);
  expect((await journal.set(change(abramov, absence('н')), change(abramov, mark(5), { lesson: MONDAY_LESSON }))).map(({ refusal }) => refusal)).toEqual([null, null]);
});
