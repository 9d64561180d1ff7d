import { describe, expect, it } from 'vitest';
import { countThings, findApprovalState, findDecisionProblem, findSectionState, findSubmitProblem, findYearlyDay, listMissedWeeks, type SectionCount } from '@shared/domain/readiness';

const YEAR = { startDate: '2025-09-01', endDate: '2026-05-31' };
const count = (done: number, total: number): SectionCount => ({ done, total, defects: [] });

it('counts a thing as done when it lacks nothing, and names those that lack something', () => {
  const things = [{ name: '7А', lacks: [] }, { name: '7Б', lacks: ['classWithoutBells', 'tooManyADay'] as const }, { name: '8А', lacks: ['classWithoutBells'] as const }];
  expect(countThings(things, 'noClasses')).toEqual({ done: 1, total: 3, defects: [{ code: 'classWithoutBells', names: ['7Б', '8А'] }, { code: 'tooManyADay', names: ['7Б'] }] });
  expect(countThings([], 'noClasses')).toEqual({ done: 0, total: 1, defects: [{ code: 'noClasses', names: [] }] });
  expect(countThings([])).toEqual({ done: 0, total: 0, defects: [] });
});

describe('a section of the board', () => {
  const facts = { kind: 'counted', count: count(30, 31), isNeeded: true, isChecked: false, dueDate: '2025-09-05' } as const;
  it.each([
    ['is at work until its day', facts, '2025-09-05', { state: 'inWork', percent: 96, isOverdue: false }],
    ['is red after it', facts, '2025-09-06', { state: 'inWork', percent: 96, isOverdue: true }],
    ['never rounds up to ready', { ...facts, count: count(999, 1000) }, '2025-09-01', { state: 'inWork', percent: 99, isOverdue: false }],
    ['is ready when nothing is missing', { ...facts, count: count(31, 31) }, '2025-09-06', { state: 'ready', percent: 100, isOverdue: false }],
    ['is checked when somebody signs', { ...facts, count: count(31, 31), isChecked: true }, '2025-09-06', { state: 'checked', percent: 100, isOverdue: false }],
    ['falls back when something is missing again', { ...facts, isChecked: true }, '2025-09-01', { state: 'inWork', percent: 96, isOverdue: false }],
    ['waits for a decision where there is nothing', { ...facts, kind: 'optional', count: count(0, 0) }, '2025-09-06', { state: 'undecided', percent: null, isOverdue: true }],
    ['is not needed by decision alone', { ...facts, kind: 'optional', count: count(0, 0), isNeeded: false }, '2025-09-06', { state: 'notNeeded', percent: null, isOverdue: false }],
    ['without anything to count is ready by signature', { ...facts, kind: 'signed', count: null, isChecked: true }, '2025-09-06', { state: 'checked', percent: 100, isOverdue: false }],
    ['without anything to count and no signature is red after its day', { ...facts, kind: 'signed', count: null }, '2025-09-06', { state: 'inWork', percent: 0, isOverdue: true }],
  ] as const)('%s', (_what, given, today, expected) => {
    expect(findSectionState(given, today)).toEqual(expected);
  });
});

it('finds the day of a yearly term in its school year', () => {
  expect(findYearlyDay({ unit: 'onDay', day: '09-05' }, YEAR)).toBe('2025-09-05');
  expect(findYearlyDay({ unit: 'onDay', day: '08-25' }, YEAR)).toBe('2025-08-25');
  expect(findYearlyDay({ unit: 'onDay', day: '01-15' }, YEAR)).toBe('2026-01-15');
  expect(findYearlyDay({ unit: 'daysFromYearStart', amount: -7 }, YEAR)).toBe('2025-08-25');
  expect(findYearlyDay({ unit: 'none' }, YEAR)).toBeNull();
});

it('names the whole weeks that nobody has checked, the latest first, without the running one', () => {
  expect(listMissedWeeks(['2025-09-12', '2025-09-21'], YEAR, '2025-09-24')).toEqual(['2025-09-01']);
  expect(listMissedWeeks([], YEAR, '2025-09-16')).toEqual(['2025-09-08', '2025-09-01']);
});

describe('approval by the director', () => {
  it('goes from draft to submitted to approved, and has to be repeated for what was changed', () => {
    expect(findApprovalState(null, 'a')).toBe('draft');
    expect(findApprovalState({ state: 'submitted', contentDigest: 'a' }, 'b')).toBe('submitted');
    expect(findApprovalState({ state: 'approved', contentDigest: 'a' }, 'a')).toBe('approved');
    expect(findApprovalState({ state: 'approved', contentDigest: 'a' }, 'b')).toBe('changed');
    expect(findSubmitProblem('changed', false)).toBeNull();
    expect(findSubmitProblem('approved', false)).toBe('alreadyApproved');
    expect(findSubmitProblem('draft', true)).toBe('nothingToApprove');
  });

  it('wants an order and its date, a remark for a return, and the content that was submitted', () => {
    const submitted = { state: 'submitted', contentDigest: 'a' };
    const yes = { decision: 'approved', approvedOn: '2025-08-29', orderNumber: '101', remark: null } as const;
    expect(findDecisionProblem(yes, submitted, 'a', '2025-08-30')).toBeNull();
    expect(findDecisionProblem({ ...yes, orderNumber: null }, submitted, 'a', '2025-08-30')).toBe('noOrder');
    expect(findDecisionProblem({ ...yes, approvedOn: '2025-08-31' }, submitted, 'a', '2025-08-30')).toBe('approvedInFuture');
    expect(findDecisionProblem(yes, submitted, 'b', '2025-08-30')).toBe('changedSince');
    expect(findDecisionProblem({ ...yes, decision: 'returned' }, submitted, 'b', '2025-08-30')).toBe('noRemark');
    expect(findDecisionProblem(yes, { ...submitted, state: 'approved' }, 'a', '2025-08-30')).toBe('notSubmitted');
  });
});
