import { expect, it } from 'vitest';
import { daysBetween, listDates } from '@shared/lib/calendar-date';

it('lists every day across months, years and a leap day', () => {
  expect(listDates('2024-02-27', '2024-03-02')).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']);
  expect(listDates('2025-12-30', '2026-01-02')).toEqual(['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02']);
  const year = listDates('2025-09-01', '2026-05-26');
  expect(year).toHaveLength(268);
  expect(year.every((date, index) => daysBetween('2025-09-01', date) === index)).toBe(true);
});

it('is empty when the last day is before the first, and refuses what is no date', () => {
  expect(listDates('2025-09-02', '2025-09-01')).toEqual([]);
  expect(() => listDates('2025-9-1', '2025-09-02')).toThrow(RangeError);
});
