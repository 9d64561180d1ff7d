import { AppError } from '@shared/contract/app-error';
import type { IndividualLine, IndividualPlan } from '@shared/contract/individual-contract';
import { joinHours, type IndividualKind } from '@shared/domain/curriculum';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import { individualPlanTable } from '../../database/entities';
import type { Query, SqlValue } from '../../database/statement-cache';
import { findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getOpenYear } from '../school';

type PlanRow = PersonName & {
  id: number; version: number; kind: IndividualKind; studentId: number; classId: number | null; className: string | null; dateFrom: string; dateTo: string | null; basis: string;
  documentNumber: string | null; documentDate: string | null; place: string | null; sheetCount: number;
};
type LineRow = {
  id: number; planId: number; subjectId: number; subject: string; courseId: number; courseHours: number; courseHalf: number | null; hours: number | null; half: number | null;
  dateFrom: string | null; dateTo: string | null; staffId: number | null; lastLesson: string | null;
};
type TeacherRow = PersonName & { courseId: number; staffId: number };

const NOBODY: Access = { roles: [], courseIds: new Set(), classIds: new Set() };

/** The inside of `p.… = ?`. */
type Which = 'p.year_id = ?' | 'p.id = ?';

const plansSql = (which: Which): string =>
  `SELECT p.id AS "id", p.row_version AS "version", p.kind AS "kind", p.student_id AS "studentId", p.date_from AS "dateFrom", p.date_to AS "dateTo", p.basis AS "basis",
    p.document_number AS "documentNumber", p.document_date AS "documentDate", p.place AS "place", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
    k.id AS "classId", k.name AS "className", (SELECT count(*) FROM individual_lesson n WHERE n.plan_id = p.id) AS "sheetCount"
  FROM individual_plan p JOIN student s ON s.id = p.student_id
    LEFT JOIN school_class k ON k.id = (SELECT max(e.class_id) FROM enrolment e JOIN school_class c ON c.id = e.class_id
      WHERE e.student_id = p.student_id AND c.year_id = p.year_id AND e.date_from <= p.date_from AND (e.date_to IS NULL OR e.date_to >= p.date_from)) WHERE ${which}`;
const linesSql = (which: Which): string =>
  `SELECT l.id AS "id", l.plan_id AS "planId", l.subject_id AS "subjectId", b.name AS "subject", l.course_id AS "courseId", c.hours_per_week AS "courseHours", c.half_hour AS "courseHalf",
    l.hours_per_week AS "hours", l.half_hour AS "half", l.date_from AS "dateFrom", l.date_to AS "dateTo", l.staff_id AS "staffId", (SELECT max(n.date) FROM lesson n WHERE n.course_id = c.id) AS "lastLesson"
  FROM individual_plan p JOIN individual_line l ON l.plan_id = p.id JOIN subject b ON b.id = l.subject_id JOIN course c ON c.id = l.course_id WHERE ${which} ORDER BY b.ordinal, l.id`;
const replacesSql = (which: Which): string =>
  `SELECT r.line_id AS "lineId", r.course_id AS "courseId", b.name AS "subject", g.name AS "groupName"
  FROM individual_plan p JOIN individual_line l ON l.plan_id = p.id JOIN individual_replacement r ON r.line_id = l.id JOIN course c ON c.id = r.course_id JOIN subject b ON b.id = c.subject_id
    JOIN study_group g ON g.id = c.group_id WHERE ${which} ORDER BY r.id`;
const teachersSql = (which: Which): string =>
  `SELECT t.course_id AS "courseId", t.staff_id AS "staffId", f.last_name AS "lastName", f.first_name AS "firstName", f.middle_name AS "middleName"
  FROM individual_plan p JOIN individual_line l ON l.plan_id = p.id JOIN course_teacher t ON t.course_id = l.course_id JOIN staff f ON f.id = t.staff_id WHERE ${which} ORDER BY t.date_from, t.id`;
const helpersSql = (which: Which): string =>
  `SELECT l.id AS "courseId", f.id AS "staffId", f.last_name AS "lastName", f.first_name AS "firstName", f.middle_name AS "middleName"
  FROM individual_plan p JOIN individual_line l ON l.plan_id = p.id JOIN staff f ON f.id = l.staff_id WHERE ${which}`;
const timesSql = (which: Which): string =>
  `SELECT DISTINCT e.course_id AS "courseId", e.weekday AS "weekday", e.lesson_number AS "lessonNumber"
  FROM individual_plan p JOIN individual_line l ON l.plan_id = p.id JOIN timetable_entry e ON e.course_id = l.course_id WHERE p.kind = 'individual' AND ${which} ORDER BY e.weekday, e.lesson_number`;

/** Plans of the open year that this person may look at: the office all, a class teacher those of the class, a teacher those with own subjects. */
export function listPlans(_input: object, { read, access, actor }: Pick<HandlerContext, 'read' | 'access' | 'actor'>): IndividualPlan[] {
  const plans = read((query) => loadPlans(query, 'p.year_id = ?', getOpenYear(query).id, { access, staffId: actor.staffId }));
  return plans.filter((plan) => canView(plan, access, actor.staffId)).sort((left, right) => compareRussian(left.student, right.student) || (left.dateFrom < right.dateFrom ? -1 : 1));
}

/** Of a year, whoever looks: for papers that have a right of their own. */
export function loadPlansOfYear(query: Query, yearId: number): IndividualPlan[] {
  return loadPlans(query, 'p.year_id = ?', yearId, { access: NOBODY, staffId: 0 });
}

export function getPlan(query: Query, planId: number, { access, actor }: Pick<HandlerContext, 'access' | 'actor'>): IndividualPlan {
  const [plan] = loadPlans(query, 'p.id = ?', planId, { access, staffId: actor.staffId });
  if (!plan) throw new AppError('notFound', { what: 'индивидуальный план' });
  return plan;
}

export function canView(plan: IndividualPlan, access: Access, staffId: number): boolean {
  return findDenial('individual.view', access, { courseIds: plan.lines.map(({ courseId }) => courseId), classIds: [plan.classId] }) === null || plan.lines.some((line) => line.staffId === staffId);
}

type Viewer = { readonly access: Access; readonly staffId: number };

function loadPlans(query: Query, which: Which, value: SqlValue, viewer: Viewer): IndividualPlan[] {
  const lines = loadLines(query, which, value);
  return query.all<PlanRow>(plansSql(which), value).map((row) => {
    const { id, version, kind, studentId, dateFrom, dateTo, basis, documentDate } = row;
    const classId = row.classId ?? 0;
    const own = (lines.get(id) ?? []).map(({ planId: _planId, ...line }) => ({ ...line, dateFrom: line.dateFrom ?? dateFrom, dateTo: line.dateTo ?? dateTo }));
    const plan = {
      id, version, kind, studentId, student: formatListName(row), classId, className: row.className ?? '', dateFrom, dateTo, basis, documentNumber: row.documentNumber ?? '', documentDate,
      place: row.place ?? '', lines: own, sheetCount: Number(row.sheetCount), change: findLastChange(query, individualPlanTable.name, String(id)),
    };
    const canEdit = findDenial(kind === 'individual' ? 'individual.edit' : 'individual.register', viewer.access, { courseIds: [], classIds: [classId] }) === null;
    return { ...plan, canEdit, canFill: kind !== 'individual' && listFillable(plan, viewer).length > 0 };
  });
}

/** Pages for which a person may write on the sheet: the teacher of the page or of the line; what a certificate says, also the class teacher. */
export function listFillable({ kind, classId, lines }: Pick<IndividualPlan, 'kind' | 'classId' | 'lines'>, { access, staffId }: Viewer): number[] {
  const classIds = kind === 'sanatorium' ? [classId] : [];
  return lines.filter((line) => line.staffId === staffId || findDenial('individual.fill', access, { courseIds: [line.courseId], classIds }) === null).map(({ courseId }) => courseId);
}

function loadLines(query: Query, which: Which, value: SqlValue): Map<number, (Omit<IndividualLine, 'dateFrom'> & { planId: number; dateFrom: string | null })[]> {
  const replaces = query.all<{ lineId: number; courseId: number; subject: string; groupName: string | null }>(replacesSql(which), value);
  const teachers = query.all<TeacherRow>(teachersSql(which), value);
  const helpers = query.all<TeacherRow>(helpersSql(which), value);
  const times = query.all<{ courseId: number; weekday: number; lessonNumber: number }>(timesSql(which), value);
  const byPlan = new Map<number, (Omit<IndividualLine, 'dateFrom'> & { planId: number; dateFrom: string | null })[]>();
  for (const row of query.all<LineRow>(linesSql(which), value)) {
    const { id, planId, subjectId, subject, courseId, dateFrom, dateTo, lastLesson } = row;
    const own = teachers.findLast((one) => one.courseId === courseId);
    const teacher = helpers.find((one) => one.courseId === id) ?? own;
    const hours = row.hours === null ? { hoursPerWeek: row.courseHours, halfHour: row.courseHalf } : { hoursPerWeek: row.hours, halfHour: row.half };
    const line = {
      id, planId, subjectId, subject, courseId, dateFrom, dateTo, lastLesson, hours: joinHours(hours), staffId: row.hours === null ? (own?.staffId ?? null) : row.staffId, teacher: teacher ? formatInitials(teacher) : null,
      replaces: replaces.filter(({ lineId }) => lineId === id).map((one) => ({ courseId: one.courseId, name: namePage(one) })),
      times: times.filter((one) => one.courseId === courseId).map(({ weekday, lessonNumber }) => ({ weekday, lessonNumber })),
    };
    byPlan.set(planId, [...(byPlan.get(planId) ?? []), line]);
  }
  return byPlan;
}

export function namePage({ subject, groupName }: { readonly subject: string; readonly groupName: string | null }): string {
  return groupName === null ? subject : `${subject}, ${groupName}`;
}
