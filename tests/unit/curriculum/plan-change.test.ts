import { expect, it } from 'vitest';
import { findPlanLine, findPlanProblem, formatHours, parseHours, planSteps, splitHours, joinHours, type PlanLine } from '@shared/domain/curriculum';

const YEAR = { yearStart: '2025-09-01', yearEnd: '2026-05-26' };
const ALGEBRA = { classId: 71, grade: 7, subjectId: 1 };

function aLine(part: Partial<PlanLine> = {}): PlanLine {
  return { id: 1, subjectId: 1, grade: 7, classId: null, hours: 3, dateFrom: null, dateTo: null, version: 1, ...part };
}

it('takes the hours of the class before those of the grade, on the day asked about', () => {
  const lines = [aLine(), aLine({ id: 2, classId: 71, hours: 4, dateFrom: '2026-01-12' })];
  expect(findPlanLine(lines, ALGEBRA, '2025-12-10')?.hours).toBe(3);
  expect(findPlanLine(lines, ALGEBRA, '2026-01-12')?.hours).toBe(4);
  expect(findPlanLine(lines, { ...ALGEBRA, classId: 72 }, '2026-01-12')?.hours).toBe(3);
  expect(findPlanLine(lines, { ...ALGEBRA, classId: 81, grade: 8 }, '2026-01-12')).toBeNull();
});

it('lets hours be changed from the start only while no lesson is recorded, and then only after the last one', () => {
  const withLessons = { ...YEAR, lastLesson: '2025-12-10' };
  expect(findPlanProblem({ from: null }, { ...YEAR, lastLesson: null })).toBeNull();
  expect(findPlanProblem({ from: null }, withLessons)).toEqual({ code: 'hasLessons', lastLesson: '2025-12-10' });
  expect(findPlanProblem({ from: '2025-09-01' }, withLessons)).toEqual({ code: 'hasLessons', lastLesson: '2025-12-10' });
  expect(findPlanProblem({ from: '2025-12-10' }, withLessons)).toEqual({ code: 'lessonsAfter', lastLesson: '2025-12-10' });
  expect(findPlanProblem({ from: '2025-12-11' }, withLessons)).toBeNull();
  expect(findPlanProblem({ from: '2026-06-01' }, withLessons)).toEqual({ code: 'outsideYear' });
});

it('writes over the line of a grade with a line of the class and never touches the grade', () => {
  expect(planSteps([aLine()], { ...ALGEBRA, hours: 4, from: null }, YEAR.yearStart)).toEqual([{ kind: 'insert', hours: 4, dateFrom: null, dateTo: null }]);
  expect(planSteps([aLine()], { ...ALGEBRA, hours: 0, from: '2026-01-12' }, YEAR.yearStart)).toEqual([{ kind: 'insert', hours: 0, dateFrom: '2026-01-12', dateTo: null }]);
  expect(planSteps([aLine()], { ...ALGEBRA, hours: 3, from: null }, YEAR.yearStart)).toEqual([]);
});

it('closes an own line on the day before and lasts until the next change', () => {
  const own = [aLine({ id: 5, classId: 71, dateTo: '2026-03-31' }), aLine({ id: 6, classId: 71, hours: 5, dateFrom: '2026-04-01' })];
  expect(planSteps(own, { ...ALGEBRA, hours: 4, from: '2026-01-12' }, YEAR.yearStart)).toEqual([
    { kind: 'close', lineId: 5, dateTo: '2026-01-11' },
    { kind: 'insert', hours: 4, dateFrom: '2026-01-12', dateTo: '2026-03-31' },
  ]);
});

it('mends a line that begins on that day, and takes it away where the grade says the same', () => {
  const lines = [aLine(), aLine({ id: 2, classId: 71, hours: 4, dateFrom: '2026-01-12' })];
  expect(planSteps(lines, { ...ALGEBRA, hours: 5, from: '2026-01-12' }, YEAR.yearStart)).toEqual([{ kind: 'setHours', lineId: 2, hours: 5 }]);
  expect(planSteps(lines, { ...ALGEBRA, hours: 3, from: '2026-01-12' }, YEAR.yearStart)).toEqual([{ kind: 'remove', lineId: 2 }]);
});

it('reads and writes half hours as people and Excel write them', () => {
  expect(['3', ' 0,5', '1.5', '½', '1½', '', '–', '2,0'].map(parseHours)).toEqual([3, 0.5, 1.5, 0.5, 1.5, 0, 0, 2]);
  expect(['0,3', 'три', '41', '-1', '1,55'].map(parseHours)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([0, 0.5, 3].map(formatHours)).toEqual(['', '0,5', '3']);
  expect(joinHours(splitHours(2.5))).toBe(2.5);
});
