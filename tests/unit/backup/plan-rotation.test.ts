import { describe, expect, it } from 'vitest';
import { planRotation, type RotatedCopy } from '@shared/domain/backup';
import { addDays, listDates, weekdayOf } from '@shared/lib/calendar-date';

const KEEP = { daily: 14, weekly: 8, monthly: 12 };

function aCopy(id: number, date: string, isGood = true, hour = '18'): RotatedCopy {
  return { id, date, startedAt: `${date}T${hour}:00:00.000Z`, isGood };
}

/** A copy each working day; rotation runs after each one, as in life. */
function liveThrough(from: string, to: string, isGood: (date: string) => boolean = () => true): RotatedCopy[] {
  let copies: RotatedCopy[] = [];
  listDates(from, to).filter((date) => weekdayOf(date) <= 6).forEach((date, index) => {
    copies.push(aCopy(index + 1, date, isGood(date)));
    const gone = new Set(planRotation(copies, KEEP));
    copies = copies.filter((copy) => !gone.has(copy.id));
  });
  return copies;
}

describe('rotation', () => {
  it('keeps 14 days, 8 weeks and 12 months after a simulated year and a half', () => {
    const dates = liveThrough('2024-09-02', '2026-02-28').map((copy) => copy.date);
    const lastDays = dates.slice(-14);
    expect(lastDays[0]).toBe('2026-02-13');
    expect(lastDays.at(-1)).toBe('2026-02-28');
    // Saturdays of the six weeks before those two and a half, then last days of the months before.
    expect(dates.slice(0, -14)).toEqual([
      '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-30', '2025-09-30', '2025-10-31', '2025-11-29', '2025-12-31',
      '2026-01-10', '2026-01-17', '2026-01-24', '2026-01-31', '2026-02-07',
    ]);
  });

  it('keeps the last good copy for ever when every later one is damaged', () => {
    const copies = liveThrough('2025-09-01', '2025-12-31', (date) => date <= '2025-09-03');
    expect(copies.filter((copy) => copy.isGood).map((copy) => copy.date)).toEqual(['2025-09-01', '2025-09-02', '2025-09-03']);
  });

  it.each([
    ['removes nothing without a good copy', [aCopy(1, '2025-09-01', false), aCopy(2, '2025-09-02', false)], KEEP, []],
    ['keeps the only good one even with zeros in the rule', [aCopy(1, '2025-09-01')], { daily: 0, weekly: 0, monthly: 0 }, []],
    ['removes a damaged copy that a good one has followed', [aCopy(1, '2025-09-01', false), aCopy(2, '2025-09-02')], KEEP, [1]],
    ['keeps a damaged copy that is the newest', [aCopy(1, '2025-09-01'), aCopy(2, '2025-09-02', false)], KEEP, []],
    ['keeps of one day the newest', [aCopy(1, '2025-09-01', true, '09'), aCopy(2, '2025-09-01', true, '18')], KEEP, [1]],
  ] as const)('%s', (_case, copies, keep, expected) => {
    expect(planRotation(copies, keep)).toEqual(expected);
  });

  it('counts days that have a copy, not days of the calendar', () => {
    const copies = [aCopy(1, '2025-06-01'), aCopy(2, addDays('2025-06-01', 100))];
    expect(planRotation(copies, { daily: 2, weekly: 0, monthly: 0 })).toEqual([]);
  });
});
