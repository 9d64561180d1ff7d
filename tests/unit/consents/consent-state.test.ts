import { describe, expect, it } from 'vitest';
import { findConsentProblems, findConsentState, findSoonExpiry, findWithdrawalProblems, isInformedOnPaper, listBlockedFields, type ConsentRecord } from '@shared/domain/consents';

const TODAY = '2025-12-10';
function record(part: Partial<ConsentRecord>): ConsentRecord {
  return { id: 1, kind: 'processing', decision: 'consent', decidedOn: '2025-09-01', validUntil: null, withdrawnOn: null, ...part };
}

describe('what the decisions of a person say', () => {
  it.each([
    ['nothing registered', [], 'none'],
    ['a consent', [record({})], 'given'],
    ['a dissent after a consent', [record({}), record({ id: 2, decision: 'dissent', decidedOn: '2025-10-01' })], 'refused'],
    ['an earlier dissent written down later', [record({}), record({ id: 2, decision: 'dissent', decidedOn: '2025-08-01' })], 'given'],
    ['two of one day: the one written last', [record({}), record({ id: 2, decision: 'dissent' })], 'refused'],
    ['a consent whose term is over', [record({ validUntil: '2025-12-09' })], 'expired'],
    ['the last day of the term', [record({ validUntil: TODAY })], 'given'],
    ['a withdrawal of today', [record({ withdrawnOn: TODAY })], 'refused'],
    ['a consent to something else', [record({ kind: 'attendanceInforming' })], 'none'],
  ] as const)('%s', (_what, records, state) => {
    expect(findConsentState(records, 'processing', TODAY)).toBe(state);
  });

  it('tells a term that ends within 30 days', () => {
    expect(findSoonExpiry([record({ validUntil: '2026-01-09' })], 'processing', TODAY)).toBe('2026-01-09');
    expect(findSoonExpiry([record({ validUntil: '2026-01-10' })], 'processing', TODAY)).toBeNull();
  });

  it('informs on paper after a dissent or a withdrawal, not for lack of a decision', () => {
    expect(isInformedOnPaper([], TODAY)).toBe(false);
    expect(isInformedOnPaper([record({}), record({ id: 2, kind: 'electronicResults', decision: 'dissent' })], TODAY)).toBe(true);
    expect(isInformedOnPaper([record({ withdrawnOn: '2025-12-01' })], TODAY)).toBe(true);
    expect(isInformedOnPaper([record({ kind: 'attendanceInforming', decision: 'dissent' })], TODAY)).toBe(false);
  });
});

it('names what is wrong with a decision and with its withdrawal', () => {
  expect(findConsentProblems({ decidedOn: '2025-12-11', validUntil: '2025-12-01' }, TODAY)).toEqual(['decidedInFuture', 'validBeforeDecided']);
  const consent = record({});
  expect(findWithdrawalProblems(consent, TODAY, TODAY)).toEqual([]);
  expect(findWithdrawalProblems(consent, '2025-08-31', TODAY)).toEqual(['withdrawnBeforeDecided']);
  expect(findWithdrawalProblems({ ...consent, withdrawnOn: '2025-10-01' }, TODAY, TODAY)).toEqual(['alreadyWithdrawn']);
  expect(findWithdrawalProblems({ ...consent, decision: 'dissent' }, TODAY, TODAY)).toEqual(['dissentNotWithdrawn']);
});

it('lets only the name and emptied fields through before a consent where the school blocks', () => {
  const before = { lastName: 'Абрамов', address: 'ул. Мира, 5', phone: null };
  const after = { lastName: 'Абрамов-Ли', address: null, phone: '+7 913' };
  expect(listBlockedFields('block', 'none', before, after)).toEqual(['phone']);
  expect(listBlockedFields('block', 'refused', before, after)).toEqual(['phone']);
  expect(listBlockedFields('block', 'given', before, after)).toEqual([]);
  expect(listBlockedFields('warn', 'none', before, after)).toEqual([]);
});
