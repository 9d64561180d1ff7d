import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import { describePlanClash } from '@shared/contract/individual-problem-text';
import { findPlanClashes, type Busy, type WeekLesson } from '@shared/domain/individual';
import { leaveOut } from '@shared/domain/journal';
import { formatInitials, formatListName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { staffTable, studentTable, subjectTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { OpenYear } from '../school';
import { namePage } from './load-plans';

type Input = Pick<InputFor<'individual.savePlan'>, 'id' | 'studentId' | 'lines' | 'acceptedClashes'>;
type Span = { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
type Row = {
  readonly courseId: number; readonly weekday: number; readonly lessonNumber: number; readonly subject: string; readonly groupName: string | null; readonly className: string;
  readonly versionFrom: CalendarDate; readonly versionTo: CalendarDate | null; readonly courseFrom: CalendarDate | null; readonly courseTo: CalendarDate | null; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null;
};

const LESSON = `e.course_id AS "courseId", e.weekday AS "weekday", e.lesson_number AS "lessonNumber", b.name AS "subject", g.name AS "groupName", k.name AS "className", v.date_from AS "versionFrom",
  v.date_to AS "versionTo", c.date_from AS "courseFrom", c.date_to AS "courseTo"`;
const PAGES = 'JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id JOIN school_class k ON k.id = c.class_id JOIN timetable_entry e ON e.course_id = c.id JOIN timetable_version v ON v.id = e.version_id';
/** The plan's own pages are judged by what is typed. */
const OTHER = 'c.id NOT IN (SELECT l.course_id FROM individual_line l WHERE l.plan_id = ?)';
const OF_CLASS = `SELECT ${LESSON}, s.date_from AS "dateFrom", s.date_to AS "dateTo" FROM enrolment s JOIN course c ON c.class_id = s.class_id ${PAGES} WHERE s.student_id = ? AND g.kind = 'class' AND c.year_id = ? AND ${OTHER}`;
const OF_GROUPS = `SELECT ${LESSON}, m.date_from AS "dateFrom", m.date_to AS "dateTo" FROM group_member m JOIN course c ON c.group_id = m.group_id ${PAGES} WHERE m.student_id = ? AND c.year_id = ? AND ${OTHER}`;
const OF_TEACHER = `SELECT ${LESSON}, t.date_from AS "dateFrom", t.date_to AS "dateTo" FROM course_teacher t JOIN course c ON c.id = t.course_id ${PAGES} WHERE t.staff_id = ? AND c.year_id = ? AND ${OTHER}`;
const REPLACED = `SELECT r.course_id AS "courseId", r.date_from AS "dateFrom", r.date_to AS "dateTo" FROM individual_replacement r JOIN individual_line l ON l.id = r.line_id WHERE r.student_id = ? AND l.plan_id <> ?`;

/** Throws `lessonsClash` with every clash of the plan's lessons that the person has not been shown yet. */
export function refuseClashes(transaction: Transaction, year: OpenYear, input: Input): void {
  const { query } = transaction;
  const { id, studentId, acceptedClashes = [] } = input;
  const lines = input.lines.map(({ subjectId, staffId, times, dateFrom, dateTo }) => ({ subject: transaction.get(subjectTable, { id: subjectId }).name, staffId, times, from: dateFrom, to: dateTo ?? year.endDate }));
  const teachers = new Map([...new Set(lines.flatMap(({ staffId }) => staffId ?? []))].map((staffId): [number, Busy] => [staffId, {
    name: formatInitials(transaction.get(staffTable, { id: staffId })), lessons: query.all<Row>(OF_TEACHER, staffId, year.id, id ?? 0).flatMap((row) => toLessons(row, year, [])),
  }]));
  const pupil = { name: formatListName(transaction.get(studentTable, { id: studentId })), lessons: loadPupilLessons(query, year, input) };
  const clashes = findPlanClashes(lines, pupil, teachers).map(describePlanClash);
  if (clashes.some((clash) => !acceptedClashes.includes(clash))) throw new AppError('lessonsClash', { clashes });
}

/** Without those of pages that the plan, or another one, replaces at the time. */
function loadPupilLessons(query: Query, year: OpenYear, { id, studentId, lines }: Input): WeekLesson[] {
  const typed = lines.flatMap(({ replaces, dateFrom, dateTo }) => replaces.map((courseId) => ({ courseId, dateFrom, dateTo })));
  const replaced = [...typed, ...query.all<Span & { readonly courseId: number }>(REPLACED, studentId, id ?? 0)];
  return [...query.all<Row>(OF_CLASS, studentId, year.id, id ?? 0), ...query.all<Row>(OF_GROUPS, studentId, year.id, id ?? 0)].flatMap((row) =>
    toLessons(row, year, replaced.filter(({ courseId }) => courseId === row.courseId)),
  );
}

function toLessons(row: Row, year: OpenYear, gaps: readonly Span[]): WeekLesson[] {
  const from = [row.versionFrom, row.courseFrom ?? row.versionFrom, row.dateFrom].sort().at(-1) ?? row.versionFrom;
  const to = [row.versionTo, row.courseTo, row.dateTo].map((date) => date ?? year.endDate).sort()[0] ?? year.endDate;
  if (from > to) return [];
  return leaveOut([{ dateFrom: from, dateTo: to }], gaps).map(({ dateFrom, dateTo }) => ({ from: dateFrom, to: dateTo, weekday: row.weekday, lessonNumber: row.lessonNumber, page: `«${namePage(row)}», ${row.className}` }));
}
