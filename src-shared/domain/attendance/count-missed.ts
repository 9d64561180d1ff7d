import type { CalendarDate } from '../../lib/calendar-date';
import type { AbsenceCode } from '../journal';

/** One pupil at one recorded lesson; `code` null = present. */
export type AttendanceFact = { readonly date: CalendarDate; readonly code: AbsenceCode | null };

/** Missed lessons or days by reason: «б», «ну», «н». */
export type MissedByReason = { total: number; ill: number; excused: number; unexcused: number };
export type MissedTotals = { readonly lessons: MissedByReason; readonly days: MissedByReason };

/**
 * Lessons and days a pupil missed from–to (ATT-07). A day is missed when every recorded lesson of that day was missed; its reason is
 * the one most of its lessons have, «н» before «б» before «ну» when equal.
 */
export function countMissed(facts: readonly AttendanceFact[], from: CalendarDate, to: CalendarDate): MissedTotals {
  const lessons = makeEmpty();
  const days = makeEmpty();
  const byDay = new Map<CalendarDate, (AbsenceCode | null)[]>();
  for (const { date, code } of facts) {
    if (date < from || date > to) continue;
    if (code !== null) add(lessons, code);
    const day = byDay.get(date);
    if (day) day.push(code);
    else byDay.set(date, [code]);
  }
  for (const codes of byDay.values()) {
    const missed = codes.filter((code) => code !== null);
    if (missed.length === codes.length) add(days, findMainReason(missed));
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

function findMainReason(codes: readonly AbsenceCode[]): AbsenceCode {
  const order: readonly AbsenceCode[] = ['н', 'б', 'ну'];
  const count = (reason: AbsenceCode): number => codes.filter((code) => code === reason).length;
  return [...order].sort((left, right) => count(right) - count(left))[0] ?? 'н';
}

function makeEmpty(): MissedByReason {
  return { total: 0, ill: 0, excused: 0, unexcused: 0 };
}

function add(counts: MissedByReason, code: AbsenceCode): void {
  counts.total += 1;
  if (code === 'б') counts.ill += 1;
  else if (code === 'ну') counts.excused += 1;
  else counts.unexcused += 1;
}

function addAll(sum: MissedByReason, counts: MissedByReason): void {
  sum.total += counts.total;
  sum.ill += counts.ill;
  sum.excused += counts.excused;
  sum.unexcused += counts.unexcused;
}
