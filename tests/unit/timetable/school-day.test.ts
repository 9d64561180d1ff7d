import { describe, expect, it } from 'vitest';
import { buildDayLessons, findBells, findBellSchedule, findSchoolDay, makeClassRule, type BellRule, type SpecialDay, type TimetableBase } from '@shared/domain/timetable';
import { SAMPLE_CALENDAR, weekly } from './sample-school-calendar';

const CLASS = { classId: 1, grade: 7, shift: 1, weekDays: null };
const OTHER = { classId: 2, grade: 7, shift: 2, weekDays: null };
const special = (part: Partial<SpecialDay>): SpecialDay => ({ kind: 'cancelled', date: '2025-12-10', name: 'Мороз', gradeFrom: 1, gradeTo: 11, classId: null, followsWeekday: null, followsParity: null, ...part });
const rule = (part: Partial<BellRule>): BellRule => ({ scheduleId: 1, dateFrom: '2025-09-01', dateTo: null, weekday: null, shift: null, gradeFrom: null, gradeTo: null, classId: null, ...part });
const calendar = SAMPLE_CALENDAR;
const withDays = (...specialDays: SpecialDay[]) => ({ ...calendar, specialDays });

describe('a day of a class', () => {
  it('is a school day by its own weekday and week', () => {
    expect(findSchoolDay(calendar, CLASS, '2025-12-10')).toEqual({ isStudy: true, weekday: 3, parity: 1, name: null });
  });

  it('is none on a vacation, a holiday, the weekend and outside the periods, each with its reason', () => {
    const why = (date: string) => findSchoolDay(calendar, CLASS, date);
    expect(why('2025-10-25')).toEqual({ isStudy: false, reason: 'vacation', name: 'Осенние каникулы' });
    expect(why('2026-02-23')).toEqual({ isStudy: false, reason: 'holiday', name: 'День защитника Отечества' });
    expect(why('2025-12-13')).toEqual({ isStudy: false, reason: 'weekend', name: null });
    expect(why('2026-05-27')).toEqual({ isStudy: false, reason: 'outside', name: null });
  });

  it('goes by the week of the class where it is longer than that of the school', () => {
    expect(findSchoolDay(calendar, { ...CLASS, weekDays: 6 }, '2025-12-13')).toMatchObject({ isStudy: true, weekday: 6 });
  });

  it('is cancelled for the class named, not for the one beside it', () => {
    const cold = withDays(special({ classId: 1 }));
    expect(findSchoolDay(cold, CLASS, '2025-12-10')).toEqual({ isStudy: false, reason: 'cancelled', name: 'Мороз' });
    expect(findSchoolDay(cold, OTHER, '2025-12-10')).toMatchObject({ isStudy: true });
  });

  it('on a moved Saturday follows the weekday and the week it was moved from', () => {
    const saturday = withDays(special({ kind: 'moved', date: '2025-11-08', name: 'За 3 ноября', followsWeekday: 1, followsParity: 2 }));
    expect(findSchoolDay(saturday, CLASS, '2025-11-08')).toEqual({ isStudy: true, weekday: 1, parity: 2, name: 'За 3 ноября' });
  });

  it('is not moved to where the class has no period', () => {
    const summer = withDays(special({ kind: 'moved', date: '2026-05-30', followsWeekday: 1 }));
    expect(findSchoolDay(summer, CLASS, '2026-05-30')).toMatchObject({ isStudy: false });
  });

  it('has no lessons on a vacation of the class alone', () => {
    const quarantine = { ...calendar, daysOff: [{ kind: 'vacation' as const, name: 'Карантин', startDate: '2025-12-08', endDate: '2025-12-12', gradeFrom: 7, gradeTo: 7, classId: 1 }] };
    expect(findSchoolDay(quarantine, CLASS, '2025-12-10')).toMatchObject({ isStudy: false, name: 'Карантин' });
    expect(findSchoolDay(quarantine, OTHER, '2025-12-10')).toMatchObject({ isStudy: true });
  });
});

describe('lessons on special days', () => {
  const base: TimetableBase = {
    ...withDays(special({ kind: 'moved', date: '2025-11-08', name: 'За понедельник', followsWeekday: 1 }), special({ classId: 1 })),
    courses: [{ ...CLASS, id: 71 }, { ...OTHER, id: 72 }],
    entries: [...weekly(71, [[1, 2], [3, 1]]), ...weekly(72, [[1, 1], [3, 1], [6, 4]])],
  };
  const list = (date: string) => buildDayLessons(base, date, date).map(({ courseId, lessonNumber }) => [courseId, lessonNumber]);

  it('are those of the day followed, in order, and none of the own weekday', () => {
    expect(list('2025-11-08')).toEqual([[72, 1], [71, 2]]);
  });

  it('are left out for the class whose day is cancelled', () => {
    expect(list('2025-12-10')).toEqual([[72, 1]]);
  });
});

describe('bells of a class on a date', () => {
  const find = (bellRules: readonly BellRule[], date: string, schoolClass = CLASS) => findBellSchedule({ ...calendar, bellRules }, schoolClass, date);

  it('are those of the narrower rule where all began together: class, grades, shift, all', () => {
    const all = [rule({ scheduleId: 1 }), rule({ scheduleId: 2, shift: 2 }), rule({ scheduleId: 3, gradeFrom: 7, gradeTo: 9 }), rule({ scheduleId: 4, classId: 1 })];
    expect(find(all, '2025-10-01')).toBe(4);
    expect(find(all, '2025-10-01', OTHER)).toBe(3);
    expect(find(all, '2025-10-01', { ...OTHER, grade: 5 })).toBe(2);
    expect(find(all, '2025-10-01', { ...CLASS, classId: 9, grade: 5 })).toBe(1);
  });

  it('are those of the rule that began last', () => {
    const rules = [rule({ scheduleId: 4, classId: 1 }), rule({ scheduleId: 5, dateFrom: '2026-01-12' })];
    expect([find(rules, '2026-01-11'), find(rules, '2026-01-12')]).toEqual([4, 5]);
  });

  it('are those of the weekday, and on a shortened day those of that date', () => {
    const rules = [rule({ scheduleId: 1, dateFrom: '2026-01-12' }), rule({ scheduleId: 6, weekday: 5 }), rule({ scheduleId: 7, dateFrom: '2025-12-12', dateTo: '2025-12-12' })];
    expect([find(rules, '2025-12-05'), find(rules, '2025-12-12'), find(rules, '2026-01-16')]).toEqual([6, 7, 6]);
  });

  it('are listed in the order of the lessons, and are none where nothing is set', () => {
    expect(findBells({ ...calendar, bellRules: [rule({})] }, CLASS, '2025-12-10').map(({ lessonNumber }) => lessonNumber)).toEqual([1, 2, 6]);
    expect(findBells({ ...calendar, bellRules: [] }, CLASS, '2025-12-10')).toEqual([]);
  });

  it('take the own bells of the class into account', () => {
    const own = { ...calendar, bellRules: [makeClassRule({ classId: 1, scheduleId: 8, dateFrom: '2025-09-01', dateTo: null }), rule({})] };
    expect([findBellSchedule(own, CLASS, '2025-10-01'), findBellSchedule(own, OTHER, '2025-10-01')]).toEqual([8, 1]);
  });
});
