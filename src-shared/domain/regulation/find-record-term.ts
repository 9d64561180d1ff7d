import type { CalendarDate } from '../../lib/calendar-date';
import { findLessonEnd, findLessonStart, findLessonWindow, type LessonTimes } from './lesson-term';
import { findPeriodTerm, PERIOD_RECORDS, type Period, type PeriodRecordKind } from './period-term';
import { findRhythmTerm, RHYTHM_RECORDS, type RhythmRecordKind } from './rhythm-term';
import type { SettingKey } from './catalogue';
import type { PlainTerm, RecordTerm } from './record-term';
import type { Regulation } from './regulation';
import { shiftTermByOutage, type OutageSpan } from './shift-term-by-outage';
import type { Holiday } from './working-days';

/** Which setting says the term of a record of a lesson, and which half of the entry window (LRS-15) it falls under. */
const LESSON_RECORDS = {
  attendance: { setting: 'attendanceTerm', window: 'other' },
  topic: { setting: 'topicTerm', window: 'other' },
  homework: { setting: 'homeworkTerm', window: 'other' },
  mark: { setting: 'markTerm', window: 'marks' },
  controlMark: { setting: 'controlMarkTerm', window: 'marks' },
  writtenMark: { setting: 'writtenMarkTerm', window: 'marks' },
} as const satisfies Readonly<Record<string, { readonly setting: SettingKey; readonly window: 'marks' | 'other' }>>;

export type LessonRecordKind = keyof typeof LESSON_RECORDS;

/** A record that somebody owes: of a lesson, of a day, of a grading period. */
export type DueRecord =
  | { readonly kind: LessonRecordKind; readonly date: CalendarDate; readonly times: LessonTimes }
  | { readonly kind: RhythmRecordKind; readonly date: CalendarDate }
  | { readonly kind: PeriodRecordKind; readonly period: Period };

export type TermFacts = {
  /** Of the school, IANA name. */
  readonly timeZone: string;
  readonly holidays: readonly Holiday[];
  /** Confirmed acts that are about the class (BAK-06). */
  readonly acts: readonly OutageSpan[];
};

/**
 * What term and what window a record has (requirements 3.0, LRS-08…LRS-19), by the regulation in force on its day; null = the
 * regulation knows no such duty. The only place where that is reckoned. Units: «день урока» ends at 24:00 of the day in the zone of
 * the school, the n-th calendar day after the event at its 24:00, a working day is Monday to Friday without public holidays, minutes
 * and hours are by the bells of the date; without bells they last to the end of the day. Vacations move nothing, outages with an act
 * move term and window. A window never closes before the term (D-02: control works have a term of their own).
 */
export function findRecordTerm(record: DueRecord, regulation: Regulation, facts: TermFacts): RecordTerm | null {
  const term = findPlainTerm(record, regulation, facts);
  if (term === null) return null;
  const { opensAt, deadline, windowEnd, findStart } = term;
  if (facts.acts.length === 0) return { opensAt, deadline, windowEnd };
  const startsAt = findStart();
  const shift = (end: string): string => shiftTermByOutage({ startsAt, deadline: end }, facts.acts);
  return { opensAt, deadline: shift(deadline), windowEnd: windowEnd === null ? null : shift(windowEnd) };
}

/** Which term the marks of a kind of work have; the kind is an attribute of the work type (SET-13). */
export function toMarkKind(termKind: 'lesson' | 'control' | 'written'): LessonRecordKind {
  if (termKind === 'lesson') return 'mark';
  return termKind === 'control' ? 'controlMark' : 'writtenMark';
}

function findPlainTerm(record: DueRecord, regulation: Regulation, facts: TermFacts): PlainTerm | null {
  if (isOneOf(RHYTHM_RECORDS, record)) return findRhythmTerm(record, regulation, facts.timeZone);
  if (isOneOf(PERIOD_RECORDS, record)) return findPeriodTerm(record, regulation, facts.timeZone);
  const { setting, window } = LESSON_RECORDS[record.kind];
  const lesson = { date: record.date, times: record.times, ...facts };
  const deadline = findLessonEnd(regulation.get(setting), lesson);
  const windowEnd = findLessonWindow(regulation.get('entryWindow')[window], lesson);
  return { opensAt: null, findStart: () => findLessonStart(lesson), deadline, windowEnd: windowEnd !== null && windowEnd < deadline ? deadline : windowEnd };
}

function isOneOf<Kind extends DueRecord['kind']>(kinds: readonly Kind[], record: DueRecord): record is Extract<DueRecord, { readonly kind: Kind }> {
  return (kinds as readonly string[]).includes(record.kind);
}
