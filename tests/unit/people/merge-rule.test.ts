import { expect, it } from 'vitest';
import { judgeStay, type Stay } from '@shared/domain/people';

const stay = (place: number, dateFrom: string, dateTo: string | null = null): Stay => ({ area: 'class', place, dateFrom, dateTo });

it.each<[string, Stay, readonly Stay[], 'move' | 'drop' | 'clash']>([
  ['alone on lists', stay(1, '2025-09-01'), [], 'move'],
  ['before the other came', stay(1, '2024-09-01', '2025-05-31'), [stay(1, '2025-09-01')], 'move'],
  ['on the same list all those days', stay(1, '2025-09-01'), [stay(1, '2025-09-01')], 'drop'],
  ['on the same list within those days', stay(1, '2025-10-01', '2025-12-31'), [stay(1, '2025-09-01')], 'drop'],
  ['on the same list for longer', stay(1, '2025-09-01'), [stay(1, '2025-09-10')], 'clash'],
  ['on the same list without an end', stay(1, '2025-09-01'), [stay(1, '2025-09-01', '2025-12-31')], 'clash'],
  ['on another list at that time', stay(2, '2025-09-01'), [stay(1, '2025-09-01')], 'clash'],
  ['in another area', { ...stay(2, '2025-09-01'), area: 'group' }, [stay(1, '2025-09-01')], 'move'],
])('judges a stay %s', (_name, own, kept, verdict) => {
  expect(judgeStay(own, kept)).toBe(verdict);
});
