import { expect, it } from 'vitest';
import { describePlanProblem } from '@shared/contract/individual-problem-text';
import { findPlanProblems, type PlannedIndividual, type PlannedLine } from '@shared/domain/individual';

const YEAR = { startDate: '2025-09-01', endDate: '2026-05-31' };

function aLine(changes: Partial<PlannedLine> = {}): PlannedLine {
  return { subject: 'Алгебра', hours: 2, dateFrom: '2025-12-08', dateTo: null, replaces: [], firstLesson: null, lastLesson: null, ...changes };
}

function aPlan(changes: Partial<PlannedIndividual> = {}): PlannedIndividual {
  return {
    kind: 'individual', dateFrom: '2025-12-08', dateTo: null, documentNumber: '41', documentDate: '2025-12-01', place: '', year: YEAR, enrolments: [{ dateFrom: '2025-09-01', dateTo: null }],
    others: [], lines: [aLine()], dropped: [], sheet: null, ...changes,
  };
}

const page = (changes: object = {}) => ({ courseId: 1, name: 'Алгебра', isOnList: true, recordedOn: null, ...changes });

it('takes a plan with a paper, days of the year and subjects', () => {
  expect(findPlanProblems(aPlan({ lines: [aLine({ replaces: [page()] })] }))).toEqual([]);
});

it.each<[string, Partial<PlannedIndividual>, string]>([
  ['begins in the summer', { dateFrom: '2025-08-20', lines: [aLine({ dateFrom: '2025-08-20' })], enrolments: [{ dateFrom: '2025-08-01', dateTo: null }] }, 'outsideYear'],
  ['ends before it begins', { dateTo: '2025-12-01', lines: [] , kind: 'home' }, 'endBeforeStart'],
  ['is of a pupil who comes later', { enrolments: [{ dateFrom: '2026-01-12', dateTo: null }] }, 'notInSchool'],
  ['has no number of its paper', { documentNumber: ' ' }, 'documentMissing'],
  ['has no subjects', { lines: [] }, 'noLines'],
  ['overlaps another one', { others: [{ dateFrom: '2025-10-01', dateTo: '2025-12-08' }] }, 'overlaps'],
  ['is a certificate without its institution', { kind: 'sanatorium', dateTo: '2025-12-20', lines: [] }, 'placeMissing'],
  ['is a certificate without its last day', { kind: 'sanatorium', place: 'санаторий', lines: [] }, 'stayWithoutEnd'],
  ['leaves lines of its sheet outside', { kind: 'home', dateTo: '2025-12-20', lines: [], sheet: { dateFrom: '2025-12-09', dateTo: '2025-12-22' } }, 'sheetOutside'],
  ['names a subject twice', { lines: [aLine(), aLine()] }, 'subjectTwice'],
  ['replaces a page twice', { lines: [aLine({ replaces: [page()] }), aLine({ subject: 'Геометрия', replaces: [page()] })] }, 'replacedTwice'],
  ['gives no hours', { lines: [aLine({ hours: 0 })] }, 'noHours'],
  ['ends before one of its subjects', { dateTo: '2026-01-31', lines: [aLine()] }, 'lineOutsidePlan'],
  ['closes a subject before its last lesson', { lines: [aLine({ dateTo: '2025-12-20', firstLesson: '2025-12-09', lastLesson: '2025-12-23' })] }, 'ownOutside'],
  ['drops a subject with lessons', { dropped: [{ subject: 'Физика', lastLesson: '2025-12-09' }] }, 'ownRecorded'],
  ['replaces a page of others', { lines: [aLine({ replaces: [page({ isOnList: false })] })] }, 'notOnPage'],
  ['would hide a record of the pupil', { lines: [aLine({ replaces: [page({ recordedOn: '2025-12-10' })] })] }, 'recordedOnPage'],
])('refuses a plan that %s', (_title, changes, code) => {
  expect(findPlanProblems(aPlan(changes)).map((problem) => problem.code)).toEqual([code]);
});

it('says from when a page can be replaced', () => {
  expect(describePlanProblem({ code: 'recordedOnPage', page: 'Алгебра', date: '2025-12-31' })).toBe('на странице «Алгебра» у ученика уже есть запись 31.12.2025; замена возможна с 01.01.2026');
});
