import { expect, it } from 'vitest';
import { findSlipExpiry } from '@shared/domain/accounts';

it('counts seven working days from the day after the issue, Saturdays and Sundays not among them', () => {
  expect(findSlipExpiry('2025-12-10', [])).toBe('2025-12-19');
  expect(findSlipExpiry('2025-12-13', [])).toBe('2025-12-23');
});

it('does not count public holidays', () => {
  const holidays = [{ startDate: '2026-01-01', endDate: '2026-01-08' }];
  expect(findSlipExpiry('2025-12-29', holidays)).toBe('2026-01-15');
  expect(findSlipExpiry('2025-12-29', [])).toBe('2026-01-07');
});
