import { expect, it } from 'vitest';
import { findInstantInZone } from '@shared/lib/instant-in-zone';

it('finds the instant of a wall clock, with changing clocks too', () => {
  expect(findInstantInZone('2025-12-10T08:30', 'Asia/Krasnoyarsk')).toBe('2025-12-10T01:30:00.000Z');
  expect(findInstantInZone('2025-12-10T03:00', 'Asia/Krasnoyarsk')).toBe('2025-12-09T20:00:00.000Z');
  expect(findInstantInZone('2025-03-30T12:00', 'Europe/Berlin')).toBe('2025-03-30T10:00:00.000Z');
  expect(findInstantInZone('2025-03-29T12:00', 'Europe/Berlin')).toBe('2025-03-29T11:00:00.000Z');
});

it('is right to the minute around a change of half an hour, however often it was asked before', () => {
  for (const round of [1, 2]) {
    expect(findInstantInZone('2025-10-05T01:59', 'Australia/Lord_Howe'), `round ${String(round)}`).toBe('2025-10-04T15:29:00.000Z');
    expect(findInstantInZone('2025-10-05T02:30', 'Australia/Lord_Howe'), `round ${String(round)}`).toBe('2025-10-04T15:30:00.000Z');
  }
});
