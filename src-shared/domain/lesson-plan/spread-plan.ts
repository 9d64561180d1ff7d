import type { CalendarDate } from '../../lib/calendar-date';
import type { PlanLine } from './plan-line';

/** A lesson of the timetable that a topic can be given in; a double lesson is two of them. */
export type LessonSlot = { readonly date: CalendarDate; readonly lessonNumber: number };
export type LineDays = { readonly date: CalendarDate; readonly until: CalendarDate };
export type Placement = { readonly days: ReadonlyMap<number, LineDays>; /** Hours for which there is no lesson left. */ readonly hoursWithoutLesson: number; readonly freeLessons: number };

/** Gives every line as many lessons as it has hours, one after another; `slots` in order of time. A line that gets only a part of its lessons has the days of that part. */
export function placeLines(lines: readonly { readonly id: number; readonly hours: number }[], slots: readonly LessonSlot[]): Placement {
  const days = new Map<number, LineDays>();
  let position = 0;
  let hoursWithoutLesson = 0;
  for (const { id, hours } of lines) {
    const own = slots.slice(position, position + hours);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) days.set(id, { date: first.date, until: last.date });
    hoursWithoutLesson += hours - own.length;
    position += own.length;
  }
  return { days, hoursWithoutLesson, freeLessons: slots.length - position };
}

export type Spread = { readonly lines: readonly PlanLine[]; readonly hoursWithoutLesson: number; readonly freeLessons: number };

/**
 * Spreads the plan over the real dates of the timetable (CUR-04): from the line `fromIndex` on, after the last day of the lines before
 * it. Reserve hours take their lessons like any topic, where they stand. Lines for which no lesson is left lose their date.
 */
export function spreadPlan(lines: readonly PlanLine[], slots: readonly LessonSlot[], fromIndex = 0): Spread {
  const kept = lines.slice(0, fromIndex);
  const placed = placeLines(lines.slice(fromIndex), slots.slice(countTaken(kept, slots)));
  const moved = lines.slice(fromIndex).map((line): PlanLine => {
    const days = placed.days.get(line.id);
    return { ...line, plannedDate: days?.date ?? null, plannedUntil: days?.until ?? null };
  });
  return { lines: [...kept, ...moved], hoursWithoutLesson: placed.hoursWithoutLesson, freeLessons: placed.freeLessons };
}

/** Lessons up to where the kept lines end: on their last day as many as they take there. */
function countTaken(kept: readonly PlanLine[], slots: readonly LessonSlot[]): number {
  const last = kept.map((line) => line.plannedUntil ?? line.plannedDate ?? '').reduce((latest, date) => (date > latest ? date : latest), '');
  if (last === '') return Math.min(slots.length, kept.reduce((sum, line) => sum + line.hours, 0));
  const before = slots.filter(({ date }) => date < last).length;
  const thatDay = slots.filter(({ date }) => date === last).length;
  const ending = kept.filter((line) => (line.plannedUntil ?? line.plannedDate) === last).reduce((sum, line) => sum + line.hours, 0);
  return before + Math.min(thatDay, Math.max(1, ending));
}
