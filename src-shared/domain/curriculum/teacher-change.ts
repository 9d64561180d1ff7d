import { addDays, type CalendarDate } from '../../lib/calendar-date';

export type TeacherSpan = { readonly id: number; readonly staffId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export type TeacherChange = { readonly staffId: number | null; readonly from: CalendarDate; readonly isAdditional: boolean };

export type TeacherStep =
  | { readonly kind: 'insert'; readonly staffId: number; readonly dateFrom: CalendarDate }
  | { readonly kind: 'close'; readonly spanId: number; readonly dateTo: CalendarDate }
  | { readonly kind: 'remove'; readonly spanId: number }
  | { readonly kind: 'reopen'; readonly spanId: number };

/** The last day on which somebody else who would be replaced has recorded a lesson. */
export type TeacherProblem = { readonly code: 'lessonsAfter'; readonly lastLesson: CalendarDate };

/**
 * Steps that give a page to a teacher from a day on, or to nobody (CUR-03). Others end on the day before – what they recorded stays
 * theirs; a span that begins on that day or later is taken back. An additional teacher comes beside the others.
 */
export function planTeacherChange(spans: readonly TeacherSpan[], { staffId, from, isAdditional }: TeacherChange): TeacherStep[] {
  const own = spans.filter((span) => span.staffId === staffId);
  const stays = own.find((span) => span.dateFrom <= from && (span.dateTo === null || span.dateTo >= addDays(from, -1)));
  const steps: TeacherStep[] = [];
  for (const span of spans) {
    if (span === stays || (isAdditional && span.staffId !== staffId) || (span.dateTo !== null && span.dateTo < from)) continue;
    steps.push(span.dateFrom >= from ? { kind: 'remove', spanId: span.id } : { kind: 'close', spanId: span.id, dateTo: addDays(from, -1) });
  }
  if (stays?.dateTo != null) steps.push({ kind: 'reopen', spanId: stays.id });
  if (!stays && staffId !== null) steps.push({ kind: 'insert', staffId, dateFrom: from });
  return steps;
}

/** Refused where lessons are already recorded by the one who would be replaced on them. */
export function findTeacherProblem(lastLessonOfOthers: CalendarDate | null, { from }: Pick<TeacherChange, 'from'>): TeacherProblem | null {
  return lastLessonOfOthers !== null && lastLessonOfOthers >= from ? { code: 'lessonsAfter', lastLesson: lastLessonOfOthers } : null;
}
