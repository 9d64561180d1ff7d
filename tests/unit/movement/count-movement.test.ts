import { expect, it } from 'vitest';
import { countMovement, isRequestLate, sumCounts, type CountedLine } from '@shared/domain/movement';

const A = 1;
const B = 2;
const YEAR = { yearStart: '2025-09-01' };
const span = (classId: number, dateFrom: string, dateTo: string | null = null) => ({ classId, dateFrom, dateTo });
/** Two stay, one leaves on 10.10, one goes over on 01.11, one arrives on 15.10; one more came on the first day by order. */
const SPANS = [span(A, '2025-09-01'), span(A, '2025-09-01'), span(A, '2025-09-01', '2025-10-09'), span(A, '2025-09-01', '2025-10-31'), span(B, '2025-11-01'), span(A, '2025-10-15'), span(A, '2025-09-01')];
const LINES: CountedLine[] = [
  { kind: 'leaving', date: '2025-10-10', fromClassId: A, toClassId: null },
  { kind: 'transfer', date: '2025-11-01', fromClassId: A, toClassId: B },
  { kind: 'arrival', date: '2025-10-15', fromClassId: null, toClassId: A },
  { kind: 'arrival', date: '2025-09-01', fromClassId: null, toClassId: A },
];

it('balances start, arrivals, leavings and transfers of a class against its end', () => {
  const year = countMovement(A, SPANS, LINES, { ...YEAR, from: '2025-09-01', to: '2025-12-30' });
  expect(year).toEqual({ start: 4, arrived: 2, left: 1, transferredIn: 0, transferredOut: 1, end: 4, withoutOrder: 0 });
  const november = countMovement(A, SPANS, LINES, { ...YEAR, from: '2025-11-01', to: '2025-12-30' });
  expect(november).toEqual({ start: 5, arrived: 0, left: 0, transferredIn: 0, transferredOut: 1, end: 4, withoutOrder: 0 });
  const other = countMovement(B, SPANS, LINES, { ...YEAR, from: '2025-09-01', to: '2025-12-30' });
  expect(sumCounts([year, other])).toMatchObject({ start: 4, transferredIn: 1, transferredOut: 1, end: 5 });
});

it('shows a change of the list that has no order', () => {
  expect(countMovement(A, SPANS, [], { ...YEAR, from: '2025-10-01', to: '2025-10-31' })).toMatchObject({ start: 5, left: 0, end: 5, withoutOrder: 0 });
  expect(countMovement(A, SPANS, [], { ...YEAR, from: '2025-11-01', to: '2025-11-30' }).withoutOrder).toBe(-1);
});

it('calls a request late after three days', () => {
  expect(isRequestLate('2025-12-07', '2025-12-10')).toBe(false);
  expect(isRequestLate('2025-12-06', '2025-12-10')).toBe(true);
});
