import { expect, it } from 'vitest';
import { countMissed, type AttendanceFact } from '@shared/domain/attendance';

const fact = (date: string, reason: AttendanceFact['reason']): AttendanceFact => ({ date, reason });

it('counts lessons and whole days missed by reason', () => {
  const facts = [
    fact('2025-12-01', 'excused'), fact('2025-12-01', 'excused'), fact('2025-12-01', 'illness'),
    fact('2025-12-02', 'unexcused'), fact('2025-12-02', null),
    fact('2025-12-03', 'illness'), fact('2025-12-03', 'unexcused'), fact('2026-01-12', 'illness'),
  ];
  expect(countMissed(facts, '2025-12-01', '2025-12-31')).toEqual({
    lessons: { total: 6, ill: 2, excused: 2, unexcused: 2 },
    days: { total: 2, ill: 0, excused: 1, unexcused: 1 },
  });
});
