import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import { lessonTable, periodClosingTable, periodMarkTable } from '@main/database/entities';
import { findClassBells, findClassDay } from '@main/features/timetable';
import { verifySchool } from '@main/features/audit';
import type { LevelEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { IS_POSTGRES } from '../../support/test-school';

let setup: TestBackend;
let admin: ClientConnection;
let deputy: ClientConnection;
beforeEach(async () => {
  setup = await openTestBackend();
  [admin, deputy] = [await setup.login('admin'), await setup.login('zavuch')];
});

const WHOLE = { gradeFrom: 1, gradeTo: 11, classId: null };
const getCalendar = () => deputy.call('school.getYearCalendar', { yearId: setup.school.yearId });
const toEdit = ({ levels: [level] }: YearCalendar): LevelEdit => ({
  gradeFrom: level!.gradeFrom, gradeTo: level!.gradeTo, kind: level!.kind, periods: level!.periods.map(({ id, name, startDate, endDate }) => ({ id, name, startDate, endDate })),
});
const QUARTERS = { gradeFrom: 1, gradeTo: 9 };
/** A lesson written down: algebra of 7А on the first day of the second quarter. */
const writeLesson = (date: string, courseId = setup.school.courses.algebra7a) =>
  setup.arrange((transaction) => transaction.insert(lessonTable, { courseId, date, lessonNumber: 3, topic: 'Тема', noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: '2025-12-08T03:00:00.000Z' }));

describe('periods', () => {
  it('are saved as a set: marks keep their period, names may change places', async () => {
    const before = await getCalendar();
    const edit = toEdit(before);
    const [first, second] = edit.periods;
    await setup.arrange((transaction) => transaction.insert(periodMarkTable, { courseId: setup.school.courses.algebra7a, studentId: setup.school.students.abramov, slot: 'period1', periodId: first!.id, value: '4', source: 'teacher', changedAt: '2025-10-24T03:00:00.000Z' }));
    const periods = [{ ...first!, name: second!.name }, { ...second!, name: first!.name }, ...edit.periods.slice(2)];
    const after = await deputy.call('school.savePeriods', { yearId: setup.school.yearId, level: QUARTERS, version: before.levels[0]!.version, edit: { ...edit, periods } });
    expect(after.levels[0]?.periods.map(({ id, name }) => [id, name])).toEqual([[first!.id, 'II четверть'], [second!.id, 'I четверть'], ...edit.periods.slice(2).map(({ id, name }) => [id, name])]);
    expect(after.levels[0]?.lastChange?.author).toBe('Зайцева Е. Ю.');
    const gone = { ...edit, periods: [{ ...second!, startDate: '2025-09-01' }, ...edit.periods.slice(2)] };
    await expect(deputy.call('school.savePeriods', { yearId: setup.school.yearId, level: QUARTERS, version: after.levels[0]!.version, edit: gone })).rejects.toMatchObject({ code: 'calendarRefused', details: { problems: expect.stringContaining('II четверть: убрать нельзя: за период выставлено 1 отметка') as string } });
    expect(verifySchool(setup.database).findings).toEqual([]);
  });

  it('of a second level are added, a stale save names who was first, a closed border stays', async () => {
    const { yearId, courses, periodIds } = setup.school;
    const before = await getCalendar();
    const half = { gradeFrom: 10, gradeTo: 11, kind: 'halfYear' as const, periods: [{ id: null, name: 'I полугодие', startDate: '2025-09-01', endDate: '2025-12-30' }, { id: null, name: 'II полугодие', startDate: '2026-01-12', endDate: '2026-05-26' }] };
    const { version } = before.levels[0]!;
    const added = await admin.call('school.savePeriods', { yearId, level: null, version, edit: half });
    expect(added.levels.map(({ gradeFrom, kind }) => [gradeFrom, kind])).toEqual([[1, 'quarter'], [10, 'halfYear']]);
    await expect(deputy.call('school.savePeriods', { yearId, level: QUARTERS, version, edit: toEdit(before) })).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Лебедев П. А.' } });
    await writeLesson('2025-10-24');
    await setup.arrange((transaction) => transaction.insert(periodClosingTable, { courseId: courses.algebra7a, periodId: periodIds[0], closedAt: '2025-10-24T10:00:00.000Z' }));
    const edit = toEdit(added);
    edit.periods[0] = { ...edit.periods[0]!, endDate: '2025-10-23' };
    const move = deputy.call('school.savePeriods', { yearId, level: QUARTERS, version: added.levels[0]!.version, edit: { ...edit, periods: [...edit.periods] } });
    await expect(move).rejects.toMatchObject({ code: 'calendarRefused' });
  });
});

describe('free and special days', () => {
  it('make a day without lessons, of one class or of all, and are refused where lessons are written down', async () => {
    const { yearId, classes } = setup.school;
    const day = (classId: number, date: string) => setup.database.read((query) => findClassDay(query, classId, date));
    const quarantine = { kind: 'vacation' as const, name: 'Карантин', startDate: '2025-12-15', endDate: '2025-12-19', ...WHOLE, classId: classes.a7 };
    const calendar = await deputy.call('school.saveFreeDays', { yearId, id: null, version: 0, edit: quarantine });
    const saved = calendar.freeDays.find(({ name }) => name === 'Карантин');
    expect(saved).toMatchObject({ gradeFrom: 7, gradeTo: 7, classId: classes.a7 });
    expect(day(classes.a7, '2025-12-15')).toMatchObject({ isStudy: false, name: 'Карантин' });
    expect(day(classes.b7, '2025-12-15')).toMatchObject({ isStudy: true });
    await deputy.call('school.removeFreeDays', { yearId, id: saved!.id, version: saved!.version });
    expect(day(classes.a7, '2025-12-15')).toMatchObject({ isStudy: true });
    await writeLesson('2025-12-08');
    await expect(deputy.call('school.saveFreeDays', { yearId, id: null, version: 0, edit: { ...quarantine, startDate: '2025-12-08', endDate: '2025-12-09' } })).rejects.toMatchObject({ details: { problems: expect.stringContaining('08.12.2025; класс 7А') as string } });
    await expect(deputy.call('school.saveSpecialDay', { yearId, id: null, version: 0, edit: { kind: 'cancelled', date: '2025-12-08', name: 'Мороз', ...WHOLE, followsWeekday: null, followsParity: null } })).rejects.toMatchObject({ code: 'calendarRefused' });
  });

  it('move a Monday to a Saturday: the page of the class gets its lesson there', async () => {
    const { yearId, courses } = setup.school;
    const edit = { kind: 'moved' as const, date: '2025-12-13', name: 'За 15 декабря', ...WHOLE, gradeTo: 9, followsWeekday: 1, followsParity: null };
    const calendar = await deputy.call('school.saveSpecialDay', { yearId, id: null, version: 0, edit });
    const [day] = calendar.specialDays;
    const teacher = await setup.login('ivanova');
    const list = async () => (await teacher.call('journal.getPage', { courseId: courses.algebra7a })).lessons.filter(({ date }) => date === '2025-12-13').map(({ lessonNumber }) => lessonNumber);
    expect(await list()).toEqual([1]);
    await expect(deputy.call('school.saveSpecialDay', { yearId, id: null, version: 0, edit })).rejects.toMatchObject({ code: 'calendarRefused' });
    await deputy.call('school.saveSpecialDay', { yearId, id: day!.id, version: day!.version, edit: { ...edit, followsWeekday: 3 } });
    expect(await list()).toEqual([3]);
    await expect(deputy.call('school.removeSpecialDay', { yearId, id: day!.id, version: day!.version })).rejects.toMatchObject({ code: 'changedByOther' });
    await deputy.call('school.removeSpecialDay', { yearId, id: day!.id, version: day!.version + 1 });
    expect(await list()).toEqual([]);
  });

  it('are taken over from the public ones, once', async () => {
    const { yearId } = setup.school;
    const { publicDays, transfersUnknownFor } = await getCalendar();
    expect(transfersUnknownFor).toEqual([]);
    const startDates = publicDays.map(({ startDate }) => startDate).filter((date) => date > '2026-01-01' || date === '2025-11-03');
    await deputy.call('school.takePublicDays', { yearId, startDates });
    const calendar = await deputy.call('school.takePublicDays', { yearId, startDates });
    expect(calendar.freeDays.filter(({ kind }) => kind === 'holiday').map(({ name }) => name)).toEqual([
      'Выходной день (перенос с 1 ноября)', 'День народного единства', 'Новогодние праздники', 'Выходной день (перенос с 3 января)', 'День защитника Отечества', 'Международный женский день',
      'Международный женский день (перенос)', 'Праздник Весны и Труда', 'День Победы', 'День Победы (перенос)',
    ]);
  });
});

describe('bells', () => {
  const get = () => deputy.call('school.getBells', { yearId: setup.school.yearId });
  const find = (classId: number, date: string) => setup.database.read((query) => findClassBells(query, classId, date)).map(({ startTime }) => startTime);
  const LESSONS = [{ number: 1, startTime: '09:00', endTime: '09:30' }, { number: 2, startTime: '09:40', endTime: '10:10' }];

  it('for a shortened day of a grade go before those of the class, on that day alone', async () => {
    const { yearId, classes } = setup.school;
    const { schedules } = await deputy.call('school.saveBells', { yearId, id: null, version: 0, edit: { name: 'Сокращённый день', lessons: LESSONS }, dateFrom: null });
    const scheduleId = schedules.find(({ name }) => name === 'Сокращённый день')!.id;
    const edit = { scheduleId, dateFrom: '2025-12-26', dateTo: '2025-12-26', weekday: null, shift: null, gradeFrom: 7, gradeTo: 7, classId: null, reason: 'Ёлка' };
    const { rules } = await deputy.call('school.saveBellRule', { yearId, edit });
    expect([find(classes.a7, '2025-12-26'), find(classes.a7, '2025-12-25')[0]]).toEqual([['09:00', '09:40'], '08:30']);
    const added = rules.find(({ source }) => source === 'rule')!;
    await deputy.call('school.endBellRule', { yearId, source: 'rule', id: added.id, version: added.version });
    expect(find(classes.a7, '2025-12-26')[0]).toBe('08:30');
    const bells = (await get()).schedules.find(({ id }) => id === scheduleId)!;
    expect((await deputy.call('school.removeBells', { yearId, id: bells.id, version: bells.version })).schedules).toHaveLength(1);
  });

  it('that lessons have gone by end on a date instead of being overwritten', async () => {
    const { yearId, bellsId, classes } = setup.school;
    await writeLesson('2025-12-08');
    const [former] = (await get()).schedules;
    expect(former).toMatchObject({ id: bellsId, lastUsedOn: '2025-12-08' });
    const save = (dateFrom: string | null, version = former!.version) => deputy.call('school.saveBells', { yearId, id: bellsId, version, edit: { name: 'Основное', lessons: LESSONS }, dateFrom });
    await expect(save(null)).rejects.toMatchObject({ details: { problems: expect.stringContaining('последний – 08.12.2025') as string } });
    await expect(save('2025-12-08')).rejects.toMatchObject({ details: { problems: expect.stringContaining('с 09.12.2025 или позже') as string } });
    const { schedules } = await save('2026-01-12');
    expect(schedules.map(({ name, retiredOn }) => [name, retiredOn])).toEqual([['Основное (до 11.01.2026)', '2026-01-11'], ['Основное', null]]);
    expect([find(classes.a7, '2026-01-09')[0], find(classes.a7, '2026-01-12')[0], find(classes.b7, '2026-01-12')[0]]).toEqual(['08:30', '09:00', '09:00']);
    await expect(save(null)).rejects.toMatchObject({ code: 'changedByOther' });
    expect(verifySchool(setup.database).findings).toEqual([]);
  });

  it('that no lesson has gone by are overwritten; a class is not left without any, nor given others for days with lessons', async () => {
    const { yearId, bellsId, classes } = setup.school;
    const before = await get();
    const after = await deputy.call('school.saveBells', { yearId, id: bellsId, version: before.schedules[0]!.version, edit: { name: 'Основное', lessons: LESSONS }, dateFrom: null });
    expect(after.schedules[0]!.version).toBeGreaterThan(before.schedules[0]!.version);
    expect(find(classes.a7, '2025-12-09')).toEqual(['09:00', '09:40']);
    const own = after.rules.find(({ classId }) => classId === classes.a7)!;
    await expect(deputy.call('school.endBellRule', { yearId, source: 'class', id: own.id, version: own.version })).rejects.toMatchObject({ details: { problems: expect.stringContaining('останутся классы: 7А.') as string } });
    await writeLesson('2025-12-08');
    const assign = (dateFrom: string) => deputy.call('school.saveBellRule', { yearId, edit: { scheduleId: bellsId, dateFrom, dateTo: null, weekday: null, shift: null, gradeFrom: null, gradeTo: null, classId: classes.a7, reason: null } });
    await expect(assign('2025-12-08')).rejects.toMatchObject({ code: 'calendarRefused' });
    const { rules } = await assign('2025-12-09');
    expect(rules.filter(({ classId }) => classId === classes.a7).map(({ dateFrom, dateTo }) => [dateFrom, dateTo])).toEqual([['2025-09-01', '2025-12-08'], ['2025-12-09', null]]);
  });
});

describe('years', () => {
  it('are prepared from another one, opened and closed; a closed one changes no more', async () => {
    const { yearId } = setup.school;
    const next = await admin.call('school.saveYear', { id: null, version: 0, edit: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26' }, copyFrom: yearId });
    expect(next.state).toBe('planned');
    const calendar = await deputy.call('school.getYearCalendar', { yearId: next.id });
    expect(calendar.levels[0]?.periods.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['I четверть', '2026-09-01', '2026-10-23'], ['II четверть', '2026-11-04', '2026-12-29'], ['III четверть', '2027-01-11', '2027-03-26'], ['IV четверть', '2027-04-05', '2027-05-26'],
    ]);
    expect(calendar.freeDays.map(({ name, startDate }) => [name, startDate])).toEqual([['Осенние каникулы', '2026-10-24'], ['Зимние каникулы', '2026-12-30'], ['Весенние каникулы', '2027-03-27']]);
    const bells = await deputy.call('school.getBells', { yearId: next.id });
    expect(bells.schedules.map(({ name, lessons }) => [name, lessons.length])).toEqual([['Основное', 6]]);
    expect(bells.rules).toMatchObject([{ source: 'rule', gradeFrom: 7, gradeTo: 7, dateFrom: '2026-09-01', dateTo: null }]);
    await expect(admin.call('school.saveYear', { id: next.id, version: next.version, edit: { name: '2026/2027', startDate: '2026-09-08', endDate: '2027-05-26' }, copyFrom: null })).rejects.toMatchObject({ code: 'calendarRefused' });
    const overlapping = await admin.call('school.saveYear', { id: null, version: 0, edit: { name: 'Другой', startDate: '2026-05-01', endDate: '2026-08-31' }, copyFrom: null });
    await expect(admin.call('school.openYear', { id: overlapping.id, version: overlapping.version })).rejects.toMatchObject({ details: { problems: expect.stringContaining('пересекается с открытым годом 2025/2026') as string } });
    await admin.call('school.openYear', { id: next.id, version: next.version });
    expect((await admin.call('school.listYears', {})).map(({ name, state, isCurrent }) => [name, state, isCurrent])).toEqual([['2026/2027', 'open', true], ['Другой', 'planned', false], ['2025/2026', 'open', false]]);
  });

  it('end with a copy of the base', async () => {
    const { yearId } = setup.school;
    const [year] = await admin.call('school.listYears', {});
    const closed = await admin.call('school.closeYear', { id: yearId, version: year!.version });
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2025-12-10' });
    // A server is copied by its own administrator.
    if (!IS_POSTGRES) expect((await admin.call('backup.listCopies', {})).map(({ reason, result }) => [reason, result])).toEqual([['yearClosing', 'good']]);
    const { levels } = await getCalendar();
    await expect(deputy.call('school.savePeriods', { yearId, level: QUARTERS, version: levels[0]!.version, edit: toEdit(await getCalendar()) })).rejects.toMatchObject({ details: { problems: expect.stringContaining('закрыт') as string } });
    await expect(deputy.call('school.openYear', { id: yearId, version: closed.version })).rejects.toMatchObject({ code: 'notAllowed' });
    expect((await admin.call('school.openYear', { id: yearId, version: closed.version })).state).toBe('open');
  });
});

it('prints the year on one sheet for the director to approve', async () => {
  const { yearId } = setup.school;
  await deputy.call('school.saveSpecialDay', { yearId, id: null, version: 0, edit: { kind: 'moved', date: '2025-12-13', name: 'За 15 декабря', ...WHOLE, gradeTo: 9, followsWeekday: 1, followsParity: null } });
  const printed = await (await setup.login('secretary')).call('school.printYearCalendar', { yearId });
  expect([printed.pages, printed.fileName]).toEqual([1, 'Календарный учебный график 2025-2026.pdf']);
  const text = (await readPages(printed.bytes)).map(joinTexts).join(' ');
  for (const part of ['УТВЕРЖДАЮ', 'ПРОЕКТ', 'И. П. Соколов', 'сентябрь 2025', 'май 2026', 'I четверть', 'Осенние каникулы', 'по расписанию понедельника']) expect(text).toContain(part);
});
