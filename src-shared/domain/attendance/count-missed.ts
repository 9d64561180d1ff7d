import type { CalendarDate } from '../../lib/calendar-date';
import type { AbsenceReason } from '../journal';

/** One pupil at one recorded lesson; `reason` null = present. */
export type AttendanceFact = { readonly date: CalendarDate; readonly reason: AbsenceReason | null };

/** Missed lessons or days by reason, whatever the letters of the school are (SET-14). */
export type MissedByReason = { total: number; ill: number; excused: number; unexcused: number };
export type MissedTotals = { readonly lessons: MissedByReason; readonly days: MissedByReason };

/**
 * Lessons and days a pupil missed from–to (ATT-07). A day is missed when every recorded lesson of that day was missed; its reason is
 * the one most of its lessons have; when equal, no valid reason before illness before another valid one.
 */
export function countMissed(facts: readonly AttendanceFact[], from: CalendarDate, to: CalendarDate): MissedTotals {
  const lessons = makeEmpty();
  const days = makeEmpty();
  const byDay = new Map<CalendarDate, (AbsenceReason | null)[]>();
  for (const { date, reason } of facts) {
    if (date < from || date > to) continue;
    if (reason !== null) add(lessons, reason);
    const day = byDay.get(date);
    if (day) day.push(reason);
    else byDay.set(date, [reason]);
  }
  for (const reasons of byDay.values()) {
    const missed = reasons.filter((reason) => reason !== null);
    if (missed.length === reasons.length) add(days, findMainReason(missed));
  }
  return { lessons, days };
}

/** Sums of several pupils: the class. */
export function sumMissed(totals: readonly MissedTotals[]): MissedTotals {
  const sum = { lessons: makeEmpty(), days: makeEmpty() };
  for (const { lessons, days } of totals) {
    addAll(sum.lessons, lessons);
    addAll(sum.days, days);
  }
  return sum;
}

function findMainReason(reasons: readonly AbsenceReason[]): AbsenceReason {
  const order: readonly AbsenceReason[] = ['unexcused', 'illness', 'excused'];
  const count = (wanted: AbsenceReason): number => reasons.filter((reason) => reason === wanted).length;
  return [...order].sort((left, right) => count(right) - count(left))[0] ?? 'unexcused';
}

function makeEmpty(): MissedByReason {
  return { total: 0, ill: 0, excused: 0, unexcused: 0 };
}

const COUNTERS = { unexcused: 'unexcused', illness: 'ill', excused: 'excused' } as const satisfies Record<AbsenceReason, keyof MissedByReason>;

function add(counts: MissedByReason, reason: AbsenceReason): void {
  counts.total += 1;
  counts[COUNTERS[reason]] += 1;
}

function addAll(sum: MissedByReason, counts: MissedByReason): void {
  sum.total += counts.total;
  sum.ill += counts.ill;
  sum.excused += counts.excused;
  sum.unexcused += counts.unexcused;
}
