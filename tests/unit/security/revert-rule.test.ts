import { describe, expect, it } from 'vitest';
import { findEventDue, findEventMinutes, findOperationPart, findRevertObstacle, isReportLate, listRevertedColumns } from '@shared/domain/security';

const update = (...columns: string[]) => ({ action: 'update', columns: [...columns, 'rowVersion', 'changedAt'], hasSecret: false });

describe('an invalid operation', () => {
  it('is taken back when nobody has touched the row, or only other columns of it', () => {
    expect(findRevertObstacle(update('topic'), [])).toBeNull();
    expect(findRevertObstacle(update('topic'), [update('homework')])).toBeNull();
    expect(findRevertObstacle({ ...update(), action: 'insert' }, [])).toBeNull();
  });

  it('stays where somebody else has changed the same value since, or the row it made or removed', () => {
    expect(findRevertObstacle(update('topic'), [update('homework'), update('topic')])).toBe('changedSince');
    expect(findRevertObstacle(update('topic'), [{ action: 'delete', columns: ['id'] }])).toBe('changedSince');
    expect(findRevertObstacle({ ...update(), action: 'insert' }, [update('homework')])).toBe('changedSince');
  });

  it('cannot bring back a password or a whole file, and has nothing to take back of a login', () => {
    expect(findRevertObstacle({ ...update('passwordHash'), hasSecret: true }, [])).toBe('secret');
    expect([findRevertObstacle({ ...update(), action: 'bulk' }, []), findRevertObstacle({ ...update(), action: 'login' }, [])]).toEqual(['imported', 'nothing']);
  });

  it('takes back the marks of the write only as the last one', () => {
    expect(listRevertedColumns(update('topic'), true)).toEqual(['topic', 'changedAt']);
    expect(listRevertedColumns(update('topic'), false)).toEqual(['topic']);
  });

  it('is doubtful up to the notice and falls after it', () => {
    expect([findOperationPart('2025-12-10T05:00:00.000Z', '2025-12-10T05:00:00.000Z'), findOperationPart('2025-12-10T05:00:00.001Z', '2025-12-10T05:00:00.000Z')]).toEqual(['doubtful', 'afterNotice']);
  });
});

describe('a term after an event', () => {
  it('counts calendar or working days, or none', () => {
    const newYear = [{ startDate: '2025-12-31', endDate: '2026-01-08' }];
    expect(findEventDue({ unit: 'workingDays', amount: 1 }, '2025-12-30', newYear)).toBe('2026-01-09');
    expect(findEventDue({ unit: 'calendarDays', amount: 5 }, '2025-12-30', newYear)).toBe('2026-01-04');
    expect([findEventDue({ unit: 'none' }, '2025-12-30', []), findEventMinutes({ unit: 'none' }), findEventMinutes({ unit: 'hours', amount: 1 })]).toEqual([null, null, 60]);
  });

  it('makes a report late by a minute more than it gives, and never without a term', () => {
    const late = (minutes: number | null) => isReportLate('2025-12-10T05:00:00.000Z', '2025-12-10T06:00:00.001Z', minutes);
    expect([late(60), late(61), late(null)]).toEqual([true, false, false]);
  });
});
