import { describe, expect, it } from 'vitest';
import {
  findDutySpan, findDutyState, findEscalation, findOccurrences, findReminder, listDuties, listLines, parseDuties, selectLines, type Duty, type DutyCalendar, type DutyLine, type DutyTerm,
} from '@shared/domain/control';
import { ROLES } from '@shared/domain/accounts';
import file from '../../../resources/presets/duties.json?raw';

const duties = parseDuties(JSON.parse(file));
const calendar: DutyCalendar = {
  year: { startDate: '2025-09-01', endDate: '2026-05-26' },
  periods: [
    { startDate: '2025-09-01', endDate: '2025-10-24' }, { startDate: '2025-11-05', endDate: '2025-12-26' },
    { startDate: '2026-01-12', endDate: '2026-03-20' }, { startDate: '2026-03-30', endDate: '2026-05-26' },
  ],
  vacations: [{ startDate: '2025-10-25', endDate: '2025-11-04' }],
  holidays: [{ startDate: '2025-11-03', endDate: '2025-11-04' }],
  weekDays: 6,
  registeredOn: '2025-08-25',
};
const wholeYear = findDutySpan(calendar.year);

function days(term: DutyTerm, startDate = wholeYear.startDate, endDate = wholeYear.endDate): string[] {
  return findOccurrences(term, { startDate, endDate }, calendar).map(({ dueOn }) => dueOn);
}

describe('the duties of the presets', () => {
  it('are all rows of the table, each with a key of its own', () => {
    const counts = Object.fromEntries(['000', '001', '002', '003', '004'].map((preset) => [preset, duties.filter((duty) => duty.preset === preset).length]));
    expect(counts).toEqual({ '000': 18, '001': 20, '002': 23, '003': 50, '004': 6 });
    expect(new Set(duties.map(({ key }) => key)).size).toBe(117);
  });

  it.each(duties)('$key has words, a clause, requirements and a term that can be reckoned', (duty) => {
    expect([duty.duty, duty.said, duty.clause]).toEqual([expect.stringMatching(/[а-я]/), expect.stringMatching(/[а-я]/), expect.stringMatching(/\d/)]);
    expect(duty.servedBy.filter((id) => !/^[A-Z]{2,4}-\d{2}$/.test(id))).toEqual([]);
    expect(listLines(duty, wholeYear, calendar).length).toBeGreaterThan(0);
  });

  it('refuse an owner that no account can be', () => {
    expect(() => parseDuties([{ ...duties[0], owners: ['parent'] }])).toThrow('000-01');
  });
});

describe('a term on the calendar', () => {
  it.each<readonly [string, DutyTerm, readonly string[]]>([
    ['on event', { kind: 'onEvent', within: { amount: 14, unit: 'days' } }, []],
    ['all the time', { kind: 'continuous' }, []],
    ['by a day of the year, in the summer after it', { kind: 'onDay', day: '07-10' }, ['2026-07-10']],
    ['by a day just before the year', { kind: 'onDay', day: '08-31', from: '08-25' }, ['2025-08-31']],
    ['days before the year', { kind: 'fromYearStart', days: -5 }, ['2025-08-27']],
    ['days from its start', { kind: 'fromYearStart', days: 10 }, ['2025-09-11']],
    ['days after its end', { kind: 'fromYearEnd', days: 7 }, ['2026-06-02']],
    ['its first week', { kind: 'firstWeekOfYear' }, ['2025-09-07']],
    ['days before each period', { kind: 'fromPeriodStart', days: -7 }, ['2025-08-25', '2025-10-29', '2026-01-05', '2026-03-23']],
    ['days after its end', { kind: 'fromPeriodEnd', days: 2 }, ['2025-10-26', '2025-12-28', '2026-03-22', '2026-05-28']],
    ['days before its end', { kind: 'fromPeriodEnd', days: -10 }, ['2025-10-14', '2025-12-16', '2026-03-10', '2026-05-16']],
    ['the last week of it', { kind: 'lastWeekOfPeriod' }, ['2025-10-24', '2025-12-26', '2026-03-20', '2026-05-26']],
    ['days after registration', { kind: 'afterRegistration', days: 15 }, ['2025-09-09']],
    ['working days after registration', { kind: 'afterRegistration', days: 7, isWorking: true }, ['2025-09-03']],
    ['quarterly', { kind: 'quarterly' }, ['2025-09-30', '2025-12-31', '2026-03-31']],
  ])('%s', (_name, term, expected) => {
    expect(days(term)).toEqual(expected);
  });

  it('daily: school days only', () => {
    expect(days({ kind: 'daily' }, '2025-10-23', '2025-11-06')).toEqual(['2025-10-23', '2025-10-24', '2025-11-05', '2025-11-06']);
  });

  it('weekly: the last school day of a week; none in a week without lessons', () => {
    expect(days({ kind: 'weekly' }, '2025-10-18', '2025-11-10')).toEqual(['2025-10-18', '2025-10-24', '2025-11-08']);
    expect(findOccurrences({ kind: 'weekly' }, { startDate: '2025-11-08', endDate: '2025-11-08' }, calendar)).toEqual([{ startsOn: '2025-11-05', dueOn: '2025-11-08' }]);
  });

  it('monthly: the last day of a month of the year', () => {
    expect(days({ kind: 'monthly' }, '2026-01-01', '2026-03-01')).toEqual(['2026-01-31', '2026-02-28']);
  });

  it('says from when on', () => {
    expect(findOccurrences({ kind: 'onDay', day: '09-10', from: '09-01' }, wholeYear, calendar)).toEqual([{ startsOn: '2025-09-01', dueOn: '2025-09-10' }]);
    expect(findOccurrences({ kind: 'lastWeekOfPeriod' }, { startDate: '2025-12-01', endDate: '2025-12-31' }, calendar)).toEqual([{ startsOn: '2025-12-20', dueOn: '2025-12-26' }]);
  });
});

describe('rows of the presets, dated', () => {
  const dated = (key: string) => listLines(duties.find((duty) => duty.key === key) as Duty, { ...wholeYear, startDate: calendar.registeredOn }, calendar).map(({ dueOn }) => dueOn);
  it.each([
    ['000-14', ['2025-10-26', '2025-12-28', '2026-03-22', '2026-05-28']],
    ['001-17', ['2026-06-30']],
    ['001-05', ['2025-09-07', null]],
    ['002-01', ['2025-09-05']],
    ['002-05', [null]],
    ['003-01', ['2025-08-30', '2025-08-31']],
    ['003-10', ['2026-06-02']],
    ['003-22', ['2025-08-25', '2025-09-09', '2025-10-29', '2026-01-05', '2026-03-23']],
    ['003-43', ['2025-09-11', null]],
    ['004-05', [null]],
  ])('%s', (key, expected) => {
    expect(dated(key)).toEqual(expected);
  });

  it('belong to the roles asked about, from the registration on', () => {
    const ofHead = listDuties(duties, { preset: '001', roles: ['headOfDepartment'] }, wholeYear, { ...calendar, registeredOn: '2026-05-20' });
    expect(ofHead.map(({ duty, dueOn }) => [duty.key, dueOn])).toEqual([['001-15', '2026-05-26'], ['001-16', '2026-05-26'], ['001-17', '2026-06-30'], ['001-19', '2026-06-30']]);
    expect(listDuties(duties, { preset: 'default', roles: ROLES }, wholeYear, calendar)).toEqual([]);
  });
});

describe('the state of a duty', () => {
  it.each([
    ['2025-12-01', 'overdue', null, 'director'], ['2025-12-03', 'overdue', null, 'deputy'], ['2025-12-09', 'overdue', null, 'deputy'], ['2025-12-10', 'due', null, null], ['2025-12-11', 'soon', 1, null],
    ['2025-12-13', 'soon', 3, null], ['2025-12-17', 'soon', 7, null], ['2025-12-18', 'later', null, null],
  ] as const)('%s is %s', (dueOn, state, reminder, escalation) => {
    const today = '2025-12-10';
    expect([findDutyState({ dueOn, isOnEvent: false }, false, today), findReminder(dueOn, today), findEscalation(dueOn, today)]).toEqual([state, reminder, escalation]);
    expect(findDutyState({ dueOn, isOnEvent: false }, true, today)).toBe('done');
  });

  it('shows of a rhythm the last one missed, how often in a row, and the next one', () => {
    const line = (dueOn: string): DutyLine => ({ duty: duties[0] as Duty, isRhythm: true, isOnEvent: false, startsOn: dueOn, dueOn });
    const lines = ['2025-11-21', '2025-11-28', '2025-12-05', '2025-12-12', '2025-12-19'].map(line);
    const select = (done: readonly string[]) => selectLines(lines, (dueOn) => done.includes(dueOn), '2025-12-10').map((shown) => [shown.line.dueOn, shown.missed]);
    expect(select([])).toEqual([['2025-12-05', 3], ['2025-12-12', 0]]);
    expect(select(['2025-11-21'])).toEqual([['2025-12-05', 2], ['2025-12-12', 0]]);
    expect(select(['2025-12-05'])).toEqual([['2025-12-12', 0]]);
  });
});
