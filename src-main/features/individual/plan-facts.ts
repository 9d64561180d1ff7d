import { AppError } from '@shared/contract/app-error';
import type { IndividualKind } from '@shared/domain/curriculum';
import type { PlannedIndividual, PlannedLine, ReplacedPage } from '@shared/domain/individual';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import type { OpenYear } from '../school';
import { namePage } from './load-plans';

type Span = { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export type DraftLine = Span & { readonly id: number | null; readonly subjectId: number; readonly hours: number; readonly replaces: readonly number[] };
export type DraftPlan = Span & {
  readonly id: number | null; readonly studentId: number; readonly kind: IndividualKind; readonly documentNumber: string; readonly documentDate: CalendarDate | null; readonly place: string;
  readonly lines: readonly DraftLine[];
};

const ENROLMENTS = `SELECT e.class_id AS "classId", e.date_from AS "dateFrom", e.date_to AS "dateTo" FROM enrolment e JOIN school_class k ON k.id = e.class_id WHERE e.student_id = ? AND k.year_id = ?`;
const OTHERS = `SELECT date_from AS "dateFrom", date_to AS "dateTo" FROM individual_plan WHERE student_id = ? AND year_id = ? AND kind = ? AND id <> ?`;
const SHEET = 'SELECT min(date) AS "dateFrom", max(date) AS "dateTo" FROM individual_lesson WHERE plan_id = ?';
const SUBJECT = 'SELECT name AS "name" FROM subject WHERE id = ?';
const OWN = `SELECT l.id AS "id", b.name AS "subject", (SELECT min(n.date) FROM lesson n WHERE n.course_id = l.course_id) AS "firstLesson", (SELECT max(n.date) FROM lesson n WHERE n.course_id = l.course_id) AS "lastLesson"
  FROM individual_line l JOIN subject b ON b.id = l.subject_id WHERE l.plan_id = ?`;
/** A page with the pupil's stays on it: of the class, and of the group where the page is a group's. */
const PAGE = `SELECT b.name AS "subject", g.name AS "groupName", e.date_from AS "dateFrom", e.date_to AS "dateTo", m.date_from AS "memberFrom", m.date_to AS "memberTo", g.kind AS "kind"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id
    LEFT JOIN enrolment e ON e.student_id = ? AND (e.class_id = c.class_id OR e.class_id IN (SELECT x.class_id FROM group_class x WHERE x.group_id = g.id))
    LEFT JOIN group_member m ON m.group_id = g.id AND m.student_id = ? WHERE c.id = ?`;
const LAST_RECORD = `SELECT max(d."date") AS "date" FROM (
  SELECT l.date AS "date" FROM lesson l JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id WHERE l.course_id = ? AND m.student_id = ? AND l.date BETWEEN ? AND ?
  UNION ALL SELECT l.date FROM lesson l JOIN absence a ON a.lesson_id = l.id WHERE l.course_id = ? AND a.student_id = ? AND l.date BETWEEN ? AND ?) d`;

type OwnRow = { readonly id: number; readonly subject: string; readonly firstLesson: CalendarDate | null; readonly lastLesson: CalendarDate | null };
type PageRow = {
  readonly subject: string; readonly groupName: string | null; readonly dateFrom: CalendarDate | null; readonly dateTo: CalendarDate | null; readonly memberFrom: CalendarDate | null;
  readonly memberTo: CalendarDate | null; readonly kind: string;
};

/** What the rule asks about a plan that is to be saved. */
export function loadPlanFacts(query: Query, year: OpenYear, draft: DraftPlan): PlannedIndividual {
  const own = draft.id === null ? [] : query.all<OwnRow>(OWN, draft.id);
  const sheet = draft.id === null ? undefined : query.find<{ dateFrom: CalendarDate | null; dateTo: CalendarDate | null }>(SHEET, draft.id);
  return {
    ...draft, year,
    enrolments: query.all<Span>(ENROLMENTS, draft.studentId, year.id),
    others: query.all<Span>(OTHERS, draft.studentId, year.id, draft.kind, draft.id ?? 0),
    lines: draft.lines.map((line) => loadLine(query, year, draft.studentId, line, own)),
    dropped: draft.kind === 'individual' ? own.filter(({ id }) => !draft.lines.some((line) => line.id === id)) : [],
    sheet: sheet?.dateFrom == null ? null : { dateFrom: sheet.dateFrom, dateTo: sheet.dateTo },
  };
}

function loadLine(query: Query, year: OpenYear, studentId: number, line: DraftLine, own: readonly OwnRow[]): PlannedLine {
  const { id, subjectId, hours, dateFrom, dateTo } = line;
  const known = own.find((row) => row.id === id);
  const subject = known?.subject ?? query.find<{ name: string }>(SUBJECT, subjectId)?.name;
  if (subject === undefined) throw new AppError('notFound', { what: 'предмет' });
  const replaces = line.replaces.map((courseId) => loadPage(query, { courseId, studentId, from: dateFrom, to: dateTo ?? year.endDate }));
  return { subject, hours, dateFrom, dateTo, replaces, firstLesson: known?.firstLesson ?? null, lastLesson: known?.lastLesson ?? null };
}

type Place = { readonly courseId: number; readonly studentId: number; readonly from: CalendarDate; readonly to: CalendarDate };

function loadPage(query: Query, { courseId, studentId, from, to }: Place): ReplacedPage {
  const rows = query.all<PageRow>(PAGE, studentId, studentId, courseId);
  const [first] = rows;
  if (!first) throw new AppError('notFound', { what: 'страница журнала' });
  const meets = (start: CalendarDate | null, end: CalendarDate | null): boolean => start !== null && start <= to && (end === null || end >= from);
  const isOnList = rows.some((row) => row.kind !== 'individual' && meets(row.dateFrom, row.dateTo) && (row.kind === 'class' || meets(row.memberFrom, row.memberTo)));
  const recordedOn = query.find<{ date: CalendarDate | null }>(LAST_RECORD, courseId, studentId, from, to, courseId, studentId, from, to)?.date ?? null;
  return { courseId, name: namePage(first), isOnList, recordedOn };
}
