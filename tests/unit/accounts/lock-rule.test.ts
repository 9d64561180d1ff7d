import { expect, it } from 'vitest';
import { countFailure, isLocked } from '@shared/domain/accounts';

const now = '2025-12-10T03:00:00.000Z';

it('locks at the fifth failure in a row for fifteen minutes', () => {
  expect(countFailure({ failures: 3, lockedUntil: null }, now)).toEqual({ failures: 4, lockedUntil: null });
  expect(countFailure({ failures: 4, lockedUntil: null }, now)).toEqual({ failures: 5, lockedUntil: '2025-12-10T03:15:00.000Z' });
});

it('is open again at the end of the lock, with the count begun anew', () => {
  const locked = { failures: 5, lockedUntil: now };
  expect(isLocked(locked, '2025-12-10T02:59:59.999Z')).toBe(true);
  expect(isLocked(locked, now)).toBe(false);
  expect(countFailure(locked, now)).toEqual({ failures: 1, lockedUntil: null });
});
