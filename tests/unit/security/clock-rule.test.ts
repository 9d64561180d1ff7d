import { describe, expect, it } from 'vitest';
import { findClockDrift } from '@shared/domain/security';
import { isClearlyEarlier } from '@shared/lib/instant-order';

const NOON = '2025-12-10T12:00:00.000Z';

describe('the clock of a workstation beside the holder’s', () => {
  it('may differ by five minutes either way', () => {
    expect(findClockDrift('2025-12-10T12:05:00.000Z', NOON)).toBeNull();
    expect(findClockDrift('2025-12-10T11:55:00.000Z', NOON)).toBeNull();
  });

  it('is told by how many minutes it is wrong', () => {
    expect(findClockDrift('2025-12-10T12:05:31.000Z', NOON)).toBe(6);
    expect(findClockDrift('2025-12-07T12:00:00.000Z', NOON)).toBe(-3 * 24 * 60);
  });

  it('does not pass when it cannot be read', () => {
    expect(findClockDrift('вчера', NOON)).toBeNaN();
  });
});

describe('an instant before the last line of the log', () => {
  it('is earlier only beyond two seconds', () => {
    expect(isClearlyEarlier('2025-12-10T11:59:58.000Z', NOON)).toBe(false);
    expect(isClearlyEarlier('2025-12-10T11:59:57.999Z', NOON)).toBe(true);
    expect(isClearlyEarlier('2025-12-10T12:00:01.000Z', NOON)).toBe(false);
    expect(isClearlyEarlier(NOON, '')).toBe(false);
  });
});
