import type { LoadPage, LoadTeacher } from '@shared/contract/curriculum-contract';
import { joinHours } from '@shared/domain/curriculum';
import { formatInitials, type PersonName } from '@shared/domain/people';
import type { Query, SqlValue } from '../../database/statement-cache';

type PageRow = Omit<LoadPage, 'hours' | 'classIds' | 'teachers' | 'lastLesson'> & { readonly hoursPerWeek: number; readonly halfHour: number | null };
type PastRow = { readonly courseId: number; readonly hoursPerWeek: number; readonly halfHour: number | null; readonly dateFrom: string | null; readonly dateTo: string };
type TeacherRow = PersonName & Omit<LoadTeacher, 'name'> & { readonly courseId: number };

/** The inside of `c.… = ?`: the pages of a year, or one page. */
type Which = 'c.year_id = ?' | 'c.id = ?';

const pagesSql = (which: Which): string =>
  `SELECT c.id AS "courseId", c.row_version AS "version", c.class_id AS "classId", c.subject_id AS "subjectId", c.group_id AS "groupId", g.name AS "groupName", g.kind AS "groupKind",
    c.hours_per_week AS "hoursPerWeek", c.half_hour AS "halfHour", c.hours_from AS "hoursFrom"
  FROM course c JOIN study_group g ON g.id = c.group_id WHERE ${which} ORDER BY c.class_id, c.subject_id, coalesce(g.name, ''), c.id`;
const pastSql = (which: Which): string =>
  `SELECT h.course_id AS "courseId", h.hours_per_week AS "hoursPerWeek", h.half_hour AS "halfHour", h.date_from AS "dateFrom", h.date_to AS "dateTo" FROM course c JOIN course_hours h ON h.course_id = c.id WHERE ${which}`;
const classesSql = (which: Which): string => `SELECT c.id AS "courseId", x.class_id AS "classId" FROM course c JOIN group_class x ON x.group_id = c.group_id WHERE ${which}`;
const teachersSql = (which: Which): string =>
  `SELECT t.id AS "spanId", t.row_version AS "version", t.course_id AS "courseId", t.staff_id AS "staffId", t.date_from AS "dateFrom", t.date_to AS "dateTo",
    p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM course c JOIN course_teacher t ON t.course_id = c.id JOIN staff p ON p.id = t.staff_id WHERE ${which} ORDER BY t.date_from, t.id`;
const lastSql = (which: Which): string => `SELECT c.id AS "courseId", max(l.date) AS "date" FROM course c JOIN lesson l ON l.course_id = c.id WHERE ${which} GROUP BY c.id`;

/** Pages with their teachers and the hours they have on a date. */
export function loadPages(query: Query, which: Which, value: SqlValue, date: string): LoadPage[] {
  const past = query.all<PastRow>(pastSql(which), value);
  const teachers = groupByCourse(query.all<TeacherRow>(teachersSql(which), value));
  const classes = groupByCourse(query.all<{ courseId: number; classId: number }>(classesSql(which), value));
  const last = new Map(query.all<{ courseId: number; date: string }>(lastSql(which), value).map((row) => [row.courseId, row.date]));
  return query.all<PageRow>(pagesSql(which), value).map(({ hoursPerWeek, halfHour, ...page }) => ({
    ...page,
    classIds: [page.classId, ...(classes.get(page.courseId) ?? []).map((row) => row.classId).filter((id) => id !== page.classId)],
    hours: joinHours(findPastHours(past, page, date) ?? { hoursPerWeek, halfHour }),
    lastLesson: last.get(page.courseId) ?? null,
    teachers: (teachers.get(page.courseId) ?? []).map(({ spanId, version, staffId, dateFrom, dateTo, ...name }) => ({ spanId, version, staffId, name: formatInitials(name), dateFrom, dateTo })),
  }));
}

function findPastHours(past: readonly PastRow[], { courseId, hoursFrom }: Pick<PageRow, 'courseId' | 'hoursFrom'>, date: string): PastRow | undefined {
  if (hoursFrom === null || date >= hoursFrom) return undefined;
  return past.find((row) => row.courseId === courseId && (row.dateFrom === null || row.dateFrom <= date) && date <= row.dateTo);
}

function groupByCourse<Row extends { readonly courseId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) groups.set(row.courseId, [...(groups.get(row.courseId) ?? []), row]);
  return groups;
}
