import { describe, expect, it } from 'vitest';
import { findRecordTerm, judgePosting, toMarkKind, type DueRecord, type LessonRecordKind, type OutageSpan, type PresetCode, type RecordTerm, type Regulation } from '@shared/domain/regulation';
import { aRegulation } from '../../support/load-presets';

/** Wednesday, third lesson 10:20, the class's last one ends at 13:40; Krasnoyarsk is seven hours ahead of UTC all the year. */
const DATE = '2025-12-10';
const ZONE = 'Asia/Krasnoyarsk';
const PERIOD = { startDate: '2025-11-05', endDate: '2025-12-30' };
const HOLIDAYS = [{ startDate: '2026-01-01', endDate: '2026-01-08' }];

type Around = { readonly zone?: string; readonly start?: string | null; readonly lastEnd?: string | null; readonly acts?: readonly OutageSpan[]; readonly date?: string };

function describeRecord(kind: DueRecord['kind'], { start = '10:20', lastEnd = '13:40', date = DATE }: Around): DueRecord {
  if (kind === 'periodMark' || kind === 'deferral' || kind === 'forecast') return { kind, period: PERIOD };
  if (kind === 'filling' || kind === 'ctAttendanceDay' || kind === 'ctAttendanceMonth') return { kind, date };
  return { kind, date, times: { start: () => start, lastEnd: () => lastEnd } };
}

function find(regulation: Regulation, kind: DueRecord['kind'], around: Around = {}): RecordTerm | null {
  return findRecordTerm(describeRecord(kind, around), regulation, { timeZone: around.zone ?? ZONE, holidays: HOLIDAYS, acts: around.acts ?? [] });
}

/** Clocks of the school: `12-10 23:59`. */
function show(instant: string | null | undefined, zone = ZONE): string {
  if (instant == null) return '—';
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(instant)).slice(5);
}

const DAY_END = '12-10 23:59';
const OPEN = '—';

describe('the term and the window of a record of 10 December, by preset', () => {
  it.each<readonly [string, PresetCode, LessonRecordKind, string, string]>([
    ['LRS-08', '000', 'attendance', DAY_END, OPEN],
    ['LRS-08', '001', 'attendance', DAY_END, '12-15 23:59'],
    ['LRS-08', '002', 'attendance', '12-10 10:40', OPEN],
    ['LRS-08', '003', 'attendance', DAY_END, '12-17 23:59'],
    ['LRS-08', '004', 'attendance', '12-17 23:59', OPEN],
    ['LRS-08', 'default', 'attendance', DAY_END, OPEN],
    ['LRS-10', '000', 'topic', '12-17 23:59', OPEN],
    ['LRS-10', '001', 'topic', DAY_END, '12-15 23:59'],
    ['LRS-10', '002', 'topic', DAY_END, OPEN],
    ['LRS-10', '003', 'topic', DAY_END, '12-17 23:59'],
    ['LRS-10', '004', 'topic', '12-17 23:59', OPEN],
    ['LRS-10', 'default', 'topic', DAY_END, OPEN],
    ['LRS-11', '000', 'mark', '12-24 23:59', '12-24 23:59'],
    ['LRS-11', '001', 'mark', DAY_END, DAY_END],
    ['LRS-11', '002', 'mark', DAY_END, OPEN],
    ['LRS-11', '003', 'mark', DAY_END, '12-17 23:59'],
    ['LRS-11', '004', 'mark', '12-17 23:59', OPEN],
    ['LRS-11', 'default', 'mark', DAY_END, OPEN],
    ['LRS-12', '000', 'controlMark', '12-24 23:59', '12-24 23:59'],
    ['LRS-12', '001', 'controlMark', '12-13 23:59', '12-13 23:59'],
    ['LRS-12', '002', 'controlMark', '12-13 23:59', OPEN],
    ['LRS-12', '003', 'controlMark', '12-17 23:59', '12-17 23:59'],
    ['LRS-12', '004', 'controlMark', '12-17 23:59', OPEN],
    ['LRS-12', 'default', 'controlMark', '12-13 23:59', OPEN],
    ['LRS-13', '000', 'writtenMark', '12-24 23:59', '12-24 23:59'],
    ['LRS-13', '001', 'writtenMark', '12-17 23:59', '12-17 23:59'],
    ['LRS-13', '002', 'writtenMark', '12-17 23:59', OPEN],
    ['LRS-13', '003', 'writtenMark', '12-17 23:59', '12-17 23:59'],
    ['LRS-13', '004', 'writtenMark', '12-17 23:59', OPEN],
    ['LRS-13', 'default', 'writtenMark', '12-17 23:59', OPEN],
    ['LRS-14', '000', 'homework', '12-17 23:59', OPEN],
    ['LRS-14', '001', 'homework', '12-10 16:40', '12-15 23:59'],
    ['LRS-14', '002', 'homework', '12-10 15:10', OPEN],
    ['LRS-14', '003', 'homework', '12-10 17:40', '12-17 23:59'],
    ['LRS-14', '004', 'homework', '12-17 23:59', OPEN],
    ['LRS-14', 'default', 'homework', '12-10 17:40', OPEN],
  ])('%s, %s: %s is on time until %s, taken until %s', (_row, preset, kind, deadline, windowEnd) => {
    const term = find(aRegulation(preset), kind);
    expect([show(term?.deadline), show(term?.windowEnd)]).toEqual([deadline, windowEnd]);
  });

  it.each<readonly [string, PresetCode, DueRecord['kind'], string]>([
    ['LRS-09', '000', 'ctAttendanceDay', DAY_END], ['LRS-09', '000', 'ctAttendanceMonth', '—'],
    ['LRS-09', '001', 'ctAttendanceDay', DAY_END], ['LRS-09', '001', 'ctAttendanceMonth', '12-31 23:59'],
    ['LRS-09', '002', 'ctAttendanceDay', '—'], ['LRS-09', '002', 'ctAttendanceMonth', '12-31 23:59'],
    ['LRS-09', '003', 'ctAttendanceDay', DAY_END], ['LRS-09', '003', 'ctAttendanceMonth', '—'],
    ['LRS-09', '004', 'ctAttendanceDay', DAY_END], ['LRS-09', '004', 'ctAttendanceMonth', '12-31 23:59'],
    ['LRS-09', 'default', 'ctAttendanceDay', DAY_END], ['LRS-09', 'default', 'ctAttendanceMonth', '12-31 23:59'],
    ['LRS-16', '000', 'filling', '12-17 23:59'], ['LRS-16', '001', 'filling', DAY_END], ['LRS-16', '002', 'filling', DAY_END], ['LRS-16', '003', 'filling', DAY_END],
    ['LRS-16', '004', 'filling', '12-17 23:59'], ['LRS-16', 'default', 'filling', '12-17 23:59'],
    ['LRS-17', '000', 'periodMark', '01-01 23:59'], ['LRS-17', '001', 'periodMark', '12-30 23:59'], ['LRS-17', '002', 'periodMark', '12-30 23:59'],
    ['LRS-17', '003', 'periodMark', '12-30 23:59'], ['LRS-17', '004', 'periodMark', '12-30 23:59'], ['LRS-17', 'default', 'periodMark', '12-30 23:59'],
    ['LRS-18', '000', 'deferral', '01-29 23:59'], ['LRS-18', '001', 'deferral', '01-29 23:59'], ['LRS-18', '002', 'deferral', '01-29 23:59'],
    ['LRS-18', '003', 'deferral', '01-29 23:59'], ['LRS-18', '004', 'deferral', '01-29 23:59'], ['LRS-18', 'default', 'deferral', '01-29 23:59'],
    ['LRS-19', '000', 'forecast', '12-20 23:59'], ['LRS-19', '001', 'forecast', '12-20 23:59'], ['LRS-19', '002', 'forecast', '12-20 23:59'],
    ['LRS-19', '003', 'forecast', '12-20 23:59'], ['LRS-19', '004', 'forecast', '12-20 23:59'], ['LRS-19', 'default', 'forecast', '12-20 23:59'],
  ])('%s, %s: %s is due by %s', (_row, preset, kind, deadline) => {
    expect(show(find(aRegulation(preset), kind)?.deadline)).toBe(deadline);
  });
});

describe('a term', () => {
  const windowOf = (marks: object, other: object = { unit: 'untilPeriodClosing' }) => ({ key: 'entryWindow' as const, value: { marks, other } as never });

  it('counts working days without weekends and public holidays, but through vacations', () => {
    const regulation = aRegulation('default', { key: 'markTerm', value: { unit: 'workingDays', amount: 3 } });
    expect(show(find(regulation, 'mark', { date: '2025-12-10' })?.deadline)).toBe('12-15 23:59');
    expect(show(find(regulation, 'mark', { date: '2025-12-30' })?.deadline)).toBe('01-12 23:59');
  });

  it('is not moved by a vacation', () => {
    expect(show(find(aRegulation('000'), 'mark', { date: '2025-12-26' })?.deadline)).toBe('01-09 23:59');
  });

  it('lasts to the end of the day where the bells of the date are missing', () => {
    expect(show(find(aRegulation('002'), 'attendance', { start: null })?.deadline)).toBe(DAY_END);
    expect(show(find(aRegulation('002'), 'homework', { lastEnd: null })?.deadline)).toBe(DAY_END);
  });

  it('in hours after the last lesson ends with the day of the lesson', () => {
    expect(show(find(aRegulation('003'), 'homework', { lastEnd: '19:10' })?.deadline)).toBe('12-10 23:10');
    expect(show(find(aRegulation('003'), 'homework', { lastEnd: '20:30' })?.deadline)).toBe(DAY_END);
  });

  it('asks no bells where it does not depend on them', () => {
    const fail = (): never => { throw new Error('asked'); };
    const record: DueRecord = { kind: 'homework', date: DATE, times: { start: () => null, lastEnd: fail } };
    expect(show(findRecordTerm(record, aRegulation('004'), { timeZone: ZONE, holidays: [], acts: [] })?.deadline)).toBe('12-17 23:59');
  });

  it.each([
    ['Asia/Krasnoyarsk', '2025-12-10T16:59:59.999Z'], ['Europe/Kaliningrad', '2025-12-10T21:59:59.999Z'], ['Asia/Kamchatka', '2025-12-10T11:59:59.999Z'],
  ])('ends with the day by the clocks of %s', (zone, deadline) => {
    expect(find(aRegulation('001'), 'mark', { zone })?.deadline).toBe(deadline);
  });

  it('ends with the day where a change of the clocks makes it an hour longer', () => {
    expect(find(aRegulation('001'), 'mark', { zone: 'Europe/Berlin', date: '2025-10-26' })?.deadline).toBe('2025-10-26T22:59:59.999Z');
    expect(find(aRegulation('002'), 'attendance', { zone: 'Europe/Berlin', date: '2025-10-26', start: '08:30' })?.deadline).toBe('2025-10-26T07:50:00.000Z');
  });

  it('and its window are moved by the part of an outage that fell into them', () => {
    const acts = [{ startedAt: '2025-12-10T03:00:00.000Z', endedAt: '2025-12-10T05:00:00.000Z' }];
    const term = find(aRegulation('003'), 'homework', { acts });
    expect([show(term?.deadline), show(term?.windowEnd)]).toEqual(['12-10 19:20', '12-18 01:39']);
    expect(show(find(aRegulation('002'), 'attendance', { acts: [{ startedAt: '2025-12-10T03:30:00.000Z', endedAt: '2025-12-10T04:30:00.000Z' }] })?.deadline)).toBe('12-10 11:40');
    expect(show(find(aRegulation('002'), 'attendance', { acts: [{ startedAt: '2025-12-10T04:00:00.000Z', endedAt: '2025-12-10T05:00:00.000Z' }] })?.deadline)).toBe('12-10 10:40');
  });

  it('by order is the day named for the period, of several the last one', () => {
    const byOrder = (...dates: string[]) => aRegulation('001', { key: 'periodMarkTerm', value: { unit: 'byOrderDate', dates } });
    expect(show(find(byOrder('2025-12-26', '2026-05-20'), 'periodMark')?.deadline)).toBe('12-26 23:59');
    expect(show(find(byOrder('2025-12-20', '2026-01-15', '2026-05-20'), 'periodMark')?.deadline)).toBe('01-15 23:59');
    expect(show(find(byOrder('2025-10-25'), 'periodMark')?.deadline)).toBe('12-30 23:59');
  });

  it('of period marks opens a week before the period ends', () => {
    expect(show(find(aRegulation('002'), 'periodMark')?.opensAt)).toBe('12-23 00:00');
  });

  it('of a deferral is none where the regulation allows none', () => {
    expect(find(aRegulation('002', { key: 'deferral', value: { basis: 'none', days: 0 } }), 'deferral')).toBeNull();
  });

  it('of a weekly check is the end of that week', () => {
    expect(show(find(aRegulation('002', { key: 'ctAttendanceRhythm', value: ['weekly'] }), 'ctAttendanceDay')?.deadline)).toBe('12-14 23:59');
  });

  it('of February ends with its last day', () => {
    expect(show(find(aRegulation('002'), 'ctAttendanceMonth', { date: '2028-02-03' })?.deadline)).toBe('02-29 23:59');
  });

  it('is never longer than the window', () => {
    const regulation = aRegulation('default', { key: 'markTerm', value: { unit: 'calendarDays', amount: 5 } }, windowOf({ unit: 'calendarDays', amount: 2 }));
    expect(show(find(regulation, 'mark')?.windowEnd)).toBe('12-15 23:59');
  });
});

describe('a record', () => {
  const term = { deadline: '2025-12-10T16:59:59.999Z', windowEnd: '2025-12-17T16:59:59.999Z' };

  it('is on time up to the very moment, then late, after the window refused', () => {
    expect(judgePosting(term, '2025-12-10T16:59:59.999Z')).toBe('onTime');
    expect(judgePosting(term, '2025-12-10T17:00:00.000Z')).toBe('late');
    expect(judgePosting(term, '2025-12-17T16:59:59.999Z')).toBe('late');
    expect(judgePosting(term, '2025-12-17T17:00:00.000Z')).toBe('refused');
  });

  it('is never refused by a window that lasts until the period is closed', () => {
    expect(judgePosting({ ...term, windowEnd: null }, '2026-05-20T00:00:00.000Z')).toBe('late');
  });

  it('of a mark has the term of its kind of work', () => {
    expect(['lesson', 'control', 'written'].map((kind) => toMarkKind(kind as 'lesson'))).toEqual(['mark', 'controlMark', 'writtenMark']);
  });
});
