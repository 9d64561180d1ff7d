import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkBellRule, checkBellSchedule, checkLostBells, checkOpening, checkYear, countPeriodDays, findYearState, listCalendarViews, listPictureDays, listPublicDays, parseTime, planBells, type HolidayNorms, type KnownYear,
} from '@shared/domain/school';
import type { BellRule } from '@shared/domain/timetable';

const NORMS = JSON.parse(readFileSync('resources/norms/public-holidays.json', 'utf8')) as HolidayNorms;
const rule = (part: Partial<BellRule>): BellRule => ({ scheduleId: 1, dateFrom: '2025-09-01', dateTo: null, weekday: null, shift: null, gradeFrom: null, gradeTo: null, classId: null, ...part });
const YEAR = { startDate: '2025-09-01', endDate: '2026-05-26' };

describe('bells', () => {
  it('are planned from the first lesson, its length and the breaks', () => {
    expect(planBells({ firstNumber: 1, lessonCount: 4, firstStart: '08:30', lessonMinutes: 40, breakMinutes: [10, 20] })).toEqual([
      { number: 1, startTime: '08:30', endTime: '09:10' }, { number: 2, startTime: '09:20', endTime: '10:00' }, { number: 3, startTime: '10:20', endTime: '11:00' }, { number: 4, startTime: '11:20', endTime: '12:00' },
    ]);
    expect(planBells({ firstNumber: 1, lessonCount: 3, firstStart: '22:30', lessonMinutes: 40, breakMinutes: [] })).toHaveLength(2);
  });

  it('take a time as people write it', () => {
    expect(['8:30', '08.30', '830', '24:00', '8:60', 'утро'].map(parseTime)).toEqual(['08:30', '08:30', '08:30', undefined, undefined, undefined]);
  });

  it('are refused with overlapping lessons, an end before the beginning, a number twice, a name taken', () => {
    const lessons = [{ number: 1, startTime: '08:30', endTime: '09:10' }, { number: 2, startTime: '09:05', endTime: '09:45' }, { number: 3, startTime: '10:00', endTime: '10:00' }, { number: 3, startTime: '11:00', endTime: '11:40' }];
    expect(checkBellSchedule('Основное', lessons, ['Основное']).map(({ row, text }) => `${row}: ${text}`)).toEqual([
      '«Основное»: звонки с таким названием уже есть.', '3-й урок: указан дважды.', '2-й урок: начинается в 09:05, когда 1-й ещё идёт (до 09:10).', '3-й урок: конец (10:00) не позже начала (10:00).',
    ]);
    expect(checkBellSchedule('', [], []).map(({ row }) => row)).toEqual(['Название', 'Уроки']);
  });

  it('change for no day on which lessons are written down, of those they are for', () => {
    const taught = [{ classId: 5, className: '7А', grade: 7, shift: 1, date: '2025-12-09' }];
    const check = (part: Partial<BellRule>) => checkBellRule(rule(part), YEAR, taught).map(({ text }) => text);
    expect(check({})[0]).toContain('Начните позже 09.12.2025.');
    expect(check({ dateFrom: '2025-12-10' })).toEqual([]);
    expect(check({ shift: 2 })).toEqual([]);
    expect(check({ gradeFrom: 8, gradeTo: 9 })).toEqual([]);
    expect(check({ weekday: 3 })).toEqual([]);
    expect(check({ weekday: 2 })).toHaveLength(1);
    expect(check({ dateFrom: '2025-08-31' })[0]).toContain('вне учебного года');
    expect(check({ dateFrom: '2025-12-20', dateTo: '2025-12-19' })[0]).toContain('раньше первого');
  });

  it('are taken from nobody who would then have none', () => {
    const classes = [{ classId: 5, name: '7А', grade: 7, shift: 1, weekDays: null }, { classId: 6, name: '7Б', grade: 7, shift: 1, weekDays: null }];
    const span = { from: '2025-12-10', to: '2026-05-26' };
    const own = rule({ scheduleId: 2, classId: 6 });
    expect(checkLostBells(classes, [rule({}), own], [own], span)[0]?.text).toContain('останутся классы: 7А.');
    expect(checkLostBells(classes, [rule({}), own], [rule({})], span)).toEqual([]);
  });
});

describe('years', () => {
  const known: KnownYear[] = [{ id: 1, name: '2025/2026', state: 'open', ...YEAR }];

  it('are open, closed or being prepared', () => {
    const state = (isOpen: boolean, closedOn: string | null, endDate: string) => findYearState({ isOpen, closedOn, endDate }, '2026-06-01');
    expect([state(true, null, '2026-05-26'), state(false, '2026-05-30', '2026-05-26'), state(false, null, '2025-05-26'), state(false, null, '2027-05-26')]).toEqual(['open', 'closed', 'closed', 'planned']);
  });

  it('have a name of their own, dates in order and what lies in them inside', () => {
    const check = (part: Partial<KnownYear>, inside: (typeof YEAR)[] = []) => checkYear({ id: null, name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26', ...part }, known, inside).map(({ text }) => text);
    expect(check({})).toEqual([]);
    expect(check({ name: '2025/2026' })[0]).toContain('уже есть');
    expect(check({ endDate: '2026-08-31' })[0]).toContain('не позже начала');
    expect(check({ endDate: '2027-12-31' })[0]).toContain('длиннее');
    expect(check({}, [YEAR])[0]).toContain('01.09.2025–26.05.2026');
  });

  it('are not opened beside an open one with the same days', () => {
    const open = (startDate: string) => checkOpening({ id: 2, name: '2026/2027', state: 'planned', startDate, endDate: '2027-05-26' }, known);
    expect(open('2026-05-26')[0]?.text).toContain('пересекается с открытым годом 2025/2026');
    expect(open('2026-05-27')).toEqual([]);
  });
});

describe('public holidays', () => {
  const list = (from: string, to: string, weekDays = 5) => listPublicDays(NORMS, from, to, weekDays).map(({ kind, startDate, endDate }) => `${kind} ${startDate}${startDate === endDate ? '' : `…${endDate}`}`);

  it('of 2025/2026 are those of the Labour Code and the transfers of the government', () => {
    expect(list('2025-09-01', '2026-06-30')).toEqual([
      'workday 2025-11-01', 'holiday 2025-11-03', 'holiday 2025-11-04', 'holiday 2025-12-31', 'holiday 2026-01-01…2026-01-06', 'holiday 2026-01-07', 'holiday 2026-01-08', 'holiday 2026-01-09',
      'holiday 2026-02-23', 'holiday 2026-03-08', 'holiday 2026-03-09', 'holiday 2026-05-01', 'holiday 2026-05-09', 'holiday 2026-05-11', 'holiday 2026-06-12',
    ]);
  });

  it('move no Saturday in a school of six days', () => {
    expect(list('2025-11-01', '2025-11-30', 6)).toEqual(['holiday 2025-11-04']);
    expect(list('2026-05-09', '2026-05-12', 6)).toEqual(['holiday 2026-05-09']);
  });

  it('of a year without known transfers are those of the Labour Code', () => {
    expect(list('2027-05-01', '2027-05-31')).toEqual(['holiday 2027-05-01', 'holiday 2027-05-03', 'holiday 2027-05-09', 'holiday 2027-05-10']);
  });
});

describe('the picture of a year', () => {
  const source = {
    year: YEAR, weekDays: 5, specialDays: [{ kind: 'moved' as const, date: '2025-11-08', name: 'За 3 ноября', gradeFrom: 1, gradeTo: 11, classId: null, followsWeekday: 1, followsParity: null }],
    levels: [{ gradeFrom: 1, gradeTo: 9, periods: [{ name: 'I четверть', startDate: '2025-09-01', endDate: '2025-10-24' }, { name: 'II четверть', startDate: '2025-11-05', endDate: '2025-12-30' }] }],
    freeDays: [
      { id: 1, kind: 'vacation' as const, name: 'Осенние каникулы', startDate: '2025-10-25', endDate: '2025-11-04', gradeFrom: 1, gradeTo: 11, classId: null },
      { id: 2, kind: 'vacation' as const, name: 'Карантин', startDate: '2025-12-08', endDate: '2025-12-12', gradeFrom: 7, gradeTo: 7, classId: 5 },
      { id: 3, kind: 'vacation' as const, name: 'Дополнительные каникулы', startDate: '2025-12-01', endDate: '2025-12-05', gradeFrom: 1, gradeTo: 1, classId: null },
    ],
    classes: [1, 2, 7].map((grade, index) => ({ classId: index + 3, name: `${grade}А`, grade, shift: 1, weekDays: null })),
  };

  it('shows grades with the same year together, and classes with days of their own', () => {
    expect(listCalendarViews(source).map(({ label }) => label)).toEqual(['2, 7 классы', '1 класс', '7А']);
  });

  it('names every day and counts the school days of a period', () => {
    const [whole, first, own] = listCalendarViews(source);
    const days = listPictureDays(source, whole!.schoolClass);
    const kindOf = (date: string) => days.find((day) => day.date === date)?.kind;
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2025-09-01', '2026-05-31']);
    expect(['2025-09-05', '2025-09-06', '2025-10-27', '2025-11-08', '2026-02-02'].map(kindOf)).toEqual(['study', 'weekend', 'vacation', 'moved', 'outside']);
    const count = (view: typeof whole) => countPeriodDays(source, view!.schoolClass).map(({ schoolDays }) => schoolDays);
    expect([count(whole), count(first), count(own)]).toEqual([[40, 41], [40, 36], [40, 36]]);
  });
});
