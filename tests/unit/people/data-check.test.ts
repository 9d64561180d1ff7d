import { expect, it } from 'vitest';
import { findDataCheckState } from '@shared/domain/people';

const START = '2025-09-01';

it('is due a month after the last check, on the last day of a shorter month', () => {
  expect(findDataCheckState(['monthly'], null, START, '2025-09-20')).toEqual({ dueOn: '2025-10-01', overdueDays: 0 });
  expect(findDataCheckState(['monthly'], '2026-01-31', START, '2026-03-03')).toEqual({ dueOn: '2026-02-28', overdueDays: 3 });
  expect(findDataCheckState(['monthly'], '2025-12-15', START, '2026-01-10')).toEqual({ dueOn: '2026-01-15', overdueDays: 0 });
});

it('does not count a check of the year before', () => {
  expect(findDataCheckState(['monthly'], '2025-05-20', START, '2025-10-02')).toEqual({ dueOn: '2025-10-01', overdueDays: 1 });
});

it('is due at the start of the year only where the regulation says so, and never where it is made on changes', () => {
  expect(findDataCheckState(['yearly', 'onEvent'], null, START, '2025-09-16').overdueDays).toBe(1);
  expect(findDataCheckState(['yearly', 'onEvent'], '2025-09-10', START, '2026-05-01')).toEqual({ dueOn: null, overdueDays: 0 });
  expect(findDataCheckState(['onEvent'], null, START, '2026-05-01')).toEqual({ dueOn: null, overdueDays: 0 });
});
