import { APPROVAL_TITLES, type ApprovalKind } from '@shared/domain/readiness';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { digest } from '../../database/row-image';
import type { Query } from '../../database/statement-cache';

/** As of the open year, or of the one that is printed. */
export type ApprovalYear = { readonly id: number; readonly name: string };
/** Something to approve: its content as a digest, so that a later change shows. */
export type ApprovalContent = { readonly kind: ApprovalKind; readonly versionId: number | null; readonly title: string; readonly detail: string; readonly digest: string; readonly isEmpty: boolean };

const PLAN = `SELECT subject_id AS "s", grade AS "g", class_id AS "c", hours_per_week AS "h", half_hour AS "x", date_from AS "f", date_to AS "t" FROM curriculum_line WHERE year_id = ? ORDER BY grade, subject_id, class_id, id`;
const LOAD = `SELECT c.id AS "c", c.group_id AS "g", c.subject_id AS "s", c.hours_per_week AS "h", t.staff_id AS "p", t.date_from AS "f", t.date_to AS "t" FROM course c LEFT JOIN course_teacher t ON t.course_id = c.id
  WHERE c.year_id = ? ORDER BY c.id, t.id`;
const CALENDAR = `SELECT 'p' AS "w", name AS "n", grade_from AS "g", grade_to AS "h", NULL AS "c", start_date AS "f", end_date AS "t", kind AS "k", NULL AS "d" FROM grading_period WHERE year_id = ?
  UNION ALL SELECT 'v', name, grade_from, grade_to, class_id, start_date, end_date, kind, NULL FROM vacation WHERE year_id = ?
  UNION ALL SELECT 's', name, grade_from, grade_to, class_id, date, date, kind, follows_weekday FROM special_day WHERE year_id = ? ORDER BY 1, 6, 7, 3, 4, 5, 2`;
const VERSIONS = `SELECT id AS "id", name AS "name", date_from AS "dateFrom", date_to AS "dateTo" FROM timetable_version WHERE year_id = ? AND (date_to IS NULL OR date_to >= ?) ORDER BY date_from`;
const ENTRIES = `SELECT e.version_id AS "v", e.course_id AS "c", e.weekday AS "d", e.lesson_number AS "n", e.parity AS "p", e.room_id AS "r" FROM timetable_version v JOIN timetable_entry e ON e.version_id = v.id
  WHERE v.year_id = ? AND (v.date_to IS NULL OR v.date_to >= ?) ORDER BY e.version_id, e.course_id, e.weekday, e.lesson_number, e.parity`;

const YEARLY_KINDS = ['calendar', 'curriculum', 'load'] as const;
export type YearlyKind = (typeof YEARLY_KINDS)[number];

type Version = { readonly id: number; readonly name: string; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
type Rows = readonly Readonly<Record<string, string | number | null>>[];

/** Calendar, curriculum and load of the year, and each timetable in force or to come (SET-17). */
export function listApprovalContents(query: Query, year: ApprovalYear, date: CalendarDate, formatDate: (date: CalendarDate) => string): ApprovalContent[] {
  const entries = query.all<Readonly<Record<string, number | null>>>(ENTRIES, year.id, date);
  return [
    ...YEARLY_KINDS.map((kind) => describeYearly(query, year, kind)),
    ...query.all<Version>(VERSIONS, year.id, date).map((version) => {
      const until = version.dateTo === null ? '' : ` по ${formatDate(version.dateTo)}`;
      return describe('timetable', version.id, `«${version.name}», с ${formatDate(version.dateFrom)}${until}`, entries.filter((entry) => entry.v === version.id));
    }),
  ];
}

/** What is approved once a year, as it is now. */
export function describeYearly(query: Query, { id, name }: ApprovalYear, kind: YearlyKind): ApprovalContent {
  const rows = kind === 'calendar' ? query.all<Rows[number]>(CALENDAR, id, id, id) : query.all<Rows[number]>(kind === 'curriculum' ? PLAN : LOAD, id);
  return describe(kind, null, `на ${name} учебный год`, rows);
}

function describe(kind: ApprovalKind, versionId: number | null, detail: string, rows: Rows): ApprovalContent {
  return { kind, versionId, title: APPROVAL_TITLES[kind], detail, digest: digest(JSON.stringify(rows)), isEmpty: rows.length === 0 };
}
