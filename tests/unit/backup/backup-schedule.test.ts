import { expect, it } from 'vitest';
import { findBackupTime, findNextRun, isBackupDue } from '@shared/domain/backup';

it.each([
  ['18:30', '15:20', '18:30'],
  [null, '15:20', '15:35'],
  [null, '13:50', '14:05'],
  [null, '23:40', '23:45'],
  [null, null, '18:00'],
])('makes the copy at the set hour %s or after the last bell %s: at %s', (time, lastBell, expected) => {
  expect(findBackupTime({ time }, lastBell)).toBe(expected);
});

const DAILY = { everyDays: 1, time: '15:35' };
const WEEKLY = { everyDays: 7, time: '15:35' };

it.each([
  ['nothing was ever copied', DAILY, null, '2025-12-10T08:00', true],
  ['the hour has not come', DAILY, '2025-12-09T15:35', '2025-12-10T15:34', false],
  ['the hour has come', DAILY, '2025-12-09T15:35', '2025-12-10T15:35', true],
  ['it was done already', DAILY, '2025-12-10T15:35', '2025-12-10T16:00', false],
  ['a missed evening is made up for in the morning', DAILY, '2025-12-09T15:35', '2025-12-11T08:01', true],
  ['once made up for in the morning, the evening copy is still made', DAILY, '2025-12-11T08:01', '2025-12-11T15:35', true],
  ['and not twice in the morning', DAILY, '2025-12-11T08:01', '2025-12-11T09:00', false],
  ['after the holidays once', DAILY, '2025-12-27T15:35', '2026-01-12T08:00', true],
  ['weekly, on the sixth day', WEEKLY, '2025-12-03T15:35', '2025-12-09T18:00', false],
  ['weekly, on the seventh day', WEEKLY, '2025-12-03T15:35', '2025-12-10T15:35', true],
])('%s', (_case, rhythm, last, now, expected) => {
  expect(isBackupDue(rhythm, last, now)).toBe(expected);
});

it('names the next run', () => {
  expect(findNextRun(DAILY, '2025-12-31T15:40')).toBe('2026-01-01T15:35');
  expect(findNextRun(DAILY, '2025-12-31T08:00')).toBe('2025-12-31T15:35');
});
