import { expect, it } from 'vitest';
import { findBackupAlarms, formatBackupAlarm, formatCopyName, parseCopyName, type BackupFacts } from '@shared/domain/backup';

const FACTS: BackupFacts = {
  now: '2025-12-10T12:00:00.000Z', since: '2025-08-25T00:00:00.000Z', lastGoodAt: '2025-12-10T08:00:00.000Z', lastExternalAt: '2025-12-01T08:00:00.000Z', hasLastFailed: false, everyDays: 1,
};

it.each([
  ['nothing to say', {}, []],
  ['exactly two days is no alarm yet', { lastGoodAt: '2025-12-08T12:00:00.000Z' }, []],
  ['two days and a second is one', { lastGoodAt: '2025-12-08T11:59:59.000Z' }, ['noGoodCopy']],
  ['a weekly rhythm has a fortnight', { lastGoodAt: '2025-11-27T12:00:00.000Z', everyDays: 7 }, []],
  ['never a copy: counted from the creation of the school', { lastGoodAt: null, since: '2025-12-09T12:00:00.000Z', lastExternalAt: null }, []],
  ['never a copy in an old school', { lastGoodAt: null, lastExternalAt: null }, ['noGoodCopy', 'noExternalCopy']],
  ['the external one is too old', { lastExternalAt: '2025-11-10T11:00:00.000Z' }, ['noExternalCopy']],
  ['the last attempt failed', { hasLastFailed: true }, ['lastFailed']],
] as const)('%s', (_case, part, codes) => {
  expect(findBackupAlarms({ ...FACTS, ...part }).map((alarm) => alarm.code)).toEqual(codes);
});

it('says the alarm in words', () => {
  expect(formatBackupAlarm({ code: 'noGoodCopy', days: 3, lastAt: null })).toBe('Нет хорошей копии базы дольше 3 дней. Сделайте копию и проверьте места для копий.');
  expect(formatBackupAlarm({ code: 'noGoodCopy', days: 21, lastAt: null })).toContain('дольше 21 дня.');
});

it('names a copy by the clock of the school, and reads the name again', () => {
  expect(formatCopyName('2025-12-10T18:15:07')).toBe('school-2025-12-10_18-15-07.db');
  expect(parseCopyName('school-2025-12-10_18-15-07.db')).toBe('2025-12-10T18:15:07');
  expect(parseCopyName('school.db')).toBeNull();
  expect(parseCopyName('school-2025-12-10_18-15-07.db.part')).toBeNull();
});
