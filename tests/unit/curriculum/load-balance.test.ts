import { expect, it } from 'vitest';
import { countWeeks, findLoadBalance, findWeekNorm, planTeacherChange, findTeacherProblem, sumPlan } from '@shared/domain/curriculum';

const whole = (hours: number, teachers = 1) => ({ groupId: null, hours, teachers });
const group = (groupId: number, hours: number, teachers = 1) => ({ groupId, hours, teachers });

it('names hours without a teacher and hours beyond the plan, by the worst way of a pupil', () => {
  expect(findLoadBalance(3, [whole(3)])).toEqual({ uncovered: 0, doubled: 0 });
  expect(findLoadBalance(3, [])).toEqual({ uncovered: 3, doubled: 0 });
  expect(findLoadBalance(3, [whole(3, 0)])).toEqual({ uncovered: 3, doubled: 0 });
  expect(findLoadBalance(3, [whole(2)])).toEqual({ uncovered: 1, doubled: 0 });
  expect(findLoadBalance(3, [whole(3, 2)])).toEqual({ uncovered: 0, doubled: 3 });
  expect(findLoadBalance(0, [whole(2)])).toEqual({ uncovered: 0, doubled: 2 });
});

it('adds the hours of the whole class to those of each subgroup', () => {
  expect(findLoadBalance(3, [group(1, 3), group(2, 3)])).toEqual({ uncovered: 0, doubled: 0 });
  expect(findLoadBalance(3, [whole(1), group(1, 2), group(2, 2, 0)])).toEqual({ uncovered: 2, doubled: 0 });
  expect(findLoadBalance(3, [whole(3), group(1, 3), group(2, 3)])).toEqual({ uncovered: 0, doubled: 3 });
});

it('counts federal and school part for the norm, extra-curricular courses beside it', () => {
  const parts = new Map([[1, 'federal'], [2, 'school'], [3, 'extracurricular']]);
  expect(sumPlan([{ subjectId: 1, hours: 5 }, { subjectId: 2, hours: 0.5 }, { subjectId: 3, hours: 1 }], parts)).toEqual({ federal: 5, school: 0.5, extracurricular: 1, week: 5.5 });
  const norm = { gradeFrom: 1, gradeTo: 1, weekOfFiveDays: 21, weekOfSixDays: null, lessonsPerDay: 4, longerDays: 1 };
  expect([findWeekNorm(norm, { weekDays: 5 }), findWeekNorm(norm, { weekDays: 6 }), findWeekNorm(undefined, { weekDays: 5 })]).toEqual([
    { hours: 21, isForbidden: false }, { hours: null, isForbidden: true }, { hours: null, isForbidden: false },
  ]);
  // A class's own limit counts where it is lower, and where there is no norm.
  expect([20, 25].map((mostPerWeek) => findWeekNorm(norm, { weekDays: 5, mostPerWeek }).hours)).toEqual([20, 21]);
  expect(findWeekNorm(undefined, { weekDays: 6, mostPerWeek: 36 })).toEqual({ hours: 36, isForbidden: false });
});

it('counts the teaching weeks of the periods', () => {
  expect(countWeeks([
    { startDate: '2025-09-01', endDate: '2025-10-24' }, { startDate: '2025-11-05', endDate: '2025-12-30' },
    { startDate: '2026-01-12', endDate: '2026-03-27' }, { startDate: '2026-04-06', endDate: '2026-05-26' },
  ])).toBe(34);
});

it('closes the former teacher on the day before and keeps the history', () => {
  const ivanova = { id: 1, staffId: 10, dateFrom: '2025-09-01', dateTo: null };
  const change = { staffId: 20, from: '2026-01-12', isAdditional: false };
  expect(planTeacherChange([ivanova], change)).toEqual([{ kind: 'close', spanId: 1, dateTo: '2026-01-11' }, { kind: 'insert', staffId: 20, dateFrom: '2026-01-12' }]);
  expect(planTeacherChange([ivanova], { ...change, isAdditional: true })).toEqual([{ kind: 'insert', staffId: 20, dateFrom: '2026-01-12' }]);
  expect(planTeacherChange([ivanova], { ...change, staffId: 10 })).toEqual([]);
  expect(planTeacherChange([ivanova], { ...change, from: '2025-09-01' })).toEqual([{ kind: 'remove', spanId: 1 }, { kind: 'insert', staffId: 20, dateFrom: '2025-09-01' }]);
  expect(planTeacherChange([ivanova], { ...change, staffId: null })).toEqual([{ kind: 'close', spanId: 1, dateTo: '2026-01-11' }]);
});

it('lets a planned change be taken back', () => {
  const spans = [{ id: 1, staffId: 10, dateFrom: '2025-09-01', dateTo: '2026-01-11' }, { id: 2, staffId: 20, dateFrom: '2026-01-12', dateTo: null }];
  expect(planTeacherChange(spans, { staffId: 10, from: '2026-01-12', isAdditional: false })).toEqual([{ kind: 'remove', spanId: 2 }, { kind: 'reopen', spanId: 1 }]);
});

it('refuses a change before lessons that the former teacher has recorded', () => {
  expect(findTeacherProblem('2025-12-10', { from: '2025-12-10' })).toEqual({ code: 'lessonsAfter', lastLesson: '2025-12-10' });
  expect(findTeacherProblem('2025-12-10', { from: '2025-12-11' })).toBeNull();
});
