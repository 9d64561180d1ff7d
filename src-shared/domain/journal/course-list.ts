import { addDays } from '../../lib/calendar-date';
import { formatFullName, listByName, type PersonName } from '../people';

type Dated = { readonly studentId: number; readonly dateFrom: string; readonly dateTo: string | null };
export type ListSpan = { readonly dateFrom: string; readonly dateTo: string | null };
export type ClassEnrolment = Dated & PersonName & { readonly educationForm: string };

/** A pupil of a page with the spans in which he or she is on its list. */
export type CourseStudent = { readonly id: number; readonly name: string; readonly fullName: string; readonly educationForm: string; readonly spans: readonly ListSpan[] };

/**
 * The list of a page in Russian alphabetical order (JRN-01, JRN-05): the class, or the members of a group while they are in the class
 * (`members` null = the whole class), without the days for which an own page stands instead (`replaced`, IUP-01). The patronymic is
 * added where surname and name repeat in the class.
 */
export function buildCourseList(enrolments: readonly ClassEnrolment[], members: readonly Dated[] | null, replaced: readonly Dated[] = []): CourseStudent[] {
  const students = new Map<number, ClassEnrolment>(enrolments.map((enrolment) => [enrolment.studentId, enrolment]));
  const list: CourseStudent[] = [];
  for (const { person: student, name } of listByName([...students.values()])) {
    const inClass = enrolments.filter((enrolment) => enrolment.studentId === student.studentId);
    const inGroup = members?.filter((member) => member.studentId === student.studentId);
    const stays = inGroup ? inClass.flatMap((span) => inGroup.flatMap((other) => intersect(span, other))) : inClass.map(({ dateFrom, dateTo }) => ({ dateFrom, dateTo }));
    const spans = leaveOut(stays, replaced.filter((row) => row.studentId === student.studentId));
    if (spans.length === 0) continue;
    const { studentId: id, educationForm } = student;
    list.push({ id, name, fullName: formatFullName(student), educationForm, spans });
  }
  return list;
}

/** The stays on a list without the days for which an own page stands instead (IUP-01). */
export function leaveOut<Stay extends ListSpan>(spans: readonly Stay[], without: readonly ListSpan[]): Stay[] {
  return without.reduce<readonly Stay[]>((rest, out) => rest.flatMap((span) => cut(span, out)), spans).slice();
}

function cut<Stay extends ListSpan>(span: Stay, out: ListSpan): Stay[] {
  if (intersect(span, out).length === 0) return [span];
  const before = span.dateFrom < out.dateFrom ? [{ ...span, dateTo: addDays(out.dateFrom, -1) }] : [];
  const after = out.dateTo !== null && (span.dateTo === null || out.dateTo < span.dateTo) ? [{ ...span, dateFrom: addDays(out.dateTo, 1) }] : [];
  return [...before, ...after];
}

/** Is the pupil on the list on a date. */
export function isOnList(student: { readonly spans: readonly ListSpan[] }, date: string): boolean {
  return student.spans.some((span) => span.dateFrom <= date && (span.dateTo === null || date <= span.dateTo));
}

/** First and last day on the list; a pupil who left and came back has one span from the first to the last. */
export function findListSpan(spans: readonly ListSpan[]): ListSpan {
  const dateFrom = spans.reduce((first, span) => (span.dateFrom < first ? span.dateFrom : first), '9999-12-31');
  const dateTo = spans.reduce<string | null>((last, span) => (last === null || span.dateTo === null ? null : span.dateTo > last ? span.dateTo : last), '');
  return { dateFrom, dateTo };
}

/** Days between two stays on a list, both ends included, in order of time. */
export function findListGaps(spans: readonly ListSpan[]): { readonly from: string; readonly to: string }[] {
  const ordered = [...spans].sort((left, right) => (left.dateFrom < right.dateFrom ? -1 : 1));
  const gaps: { from: string; to: string }[] = [];
  ordered.slice(1).forEach((span, index) => {
    const last = ordered[index]?.dateTo;
    if (last != null && addDays(last, 1) < span.dateFrom) gaps.push({ from: addDays(last, 1), to: addDays(span.dateFrom, -1) });
  });
  return gaps;
}

function intersect(left: ListSpan, right: ListSpan): ListSpan[] {
  const dateFrom = left.dateFrom > right.dateFrom ? left.dateFrom : right.dateFrom;
  const dateTo = left.dateTo === null || (right.dateTo !== null && right.dateTo < left.dateTo) ? right.dateTo : left.dateTo;
  return dateTo !== null && dateTo < dateFrom ? [] : [{ dateFrom, dateTo }];
}
