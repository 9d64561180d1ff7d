import type { PromotionFacts, PromotionPlan, PromotionPupil } from '@shared/domain/movement';
import { formatListName, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import type { PromotionRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { getOpenYear, type OpenYear } from '../../school';

export type OldClass = { readonly id: number; readonly name: string; readonly grade: number; readonly letter: string };
export type OldPupil = PromotionPupil & { readonly enrolmentId: number; readonly dateFrom: string; readonly name: string };
export type YearFacts = { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string; readonly isOpen: number; readonly closedOn: string | null };
/** The year that is left, its classes and who is on their lists. */
export type PromotionBase = { readonly from: OpenYear; readonly classes: readonly OldClass[]; readonly pupils: readonly OldPupil[]; readonly done: PromotionRow | null };

const CLASSES = 'SELECT id AS "id", name AS "name", grade AS "grade", letter AS "letter" FROM school_class WHERE year_id = ?';
const PUPILS = `SELECT e.id AS "enrolmentId", e.student_id AS "studentId", e.class_id AS "classId", k.grade AS "grade", e.date_from AS "dateFrom",
    s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM school_class k JOIN enrolment e ON e.class_id = k.id JOIN student s ON s.id = e.student_id WHERE k.year_id = ? AND e.date_to IS NULL`;
const DONE = `SELECT id AS "id", step_id AS "stepId", from_year_id AS "fromYearId", to_year_id AS "toYearId", override_reason AS "overrideReason", override_by AS "overrideBy", row_version AS "rowVersion"
  FROM promotion ORDER BY id DESC LIMIT 1`;
const YEAR = 'SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate", is_open AS "isOpen", closed_on AS "closedOn" FROM school_year';
const IN_YEAR = 'SELECT count(*) AS "count" FROM school_class k JOIN enrolment e ON e.class_id = k.id WHERE k.year_id = ?';

/** Of the current year; after a promotion whose new year has become the current one, of the year that was left. */
export function loadPromotionBase(query: Query): PromotionBase {
  const current = getOpenYear(query);
  const last = query.find<PromotionRow>(DONE);
  const isDone = last && (last.fromYearId === current.id || last.toYearId === current.id);
  const from = isDone ? getYearFacts(query, last.fromYearId) : current;
  const classes = query.all<OldClass>(CLASSES, from.id).sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
  const rows = query.all<Omit<OldPupil, 'name'> & PersonName>(PUPILS, from.id);
  const pupils = rows.map(({ enrolmentId, studentId, classId, grade, dateFrom, ...person }) => ({ enrolmentId, studentId, classId, grade, dateFrom, name: formatListName(person) }));
  return { from, classes, pupils: pupils.sort((left, right) => compareRussian(left.name, right.name)), done: isDone ? last : null };
}

export function getYearFacts(query: Query, yearId: number): YearFacts {
  const year = query.find<YearFacts>(`${YEAR} WHERE id = ?`, yearId);
  if (!year) throw new RangeError(`no school year ${String(yearId)}`);
  return year;
}

export function findYearNamed(query: Query, name: string): YearFacts | null {
  return query.find<YearFacts>(`${YEAR} WHERE name = ?`, name) ?? null;
}

export function buildPromotionFacts(query: Query, base: PromotionBase, plan: PromotionPlan): PromotionFacts {
  const existing = findYearNamed(query, plan.year.name);
  return {
    from: base.from,
    isPromoted: base.done !== null,
    existing: existing && { isPlanned: existing.isOpen === 0 && existing.closedOn === null, pupils: query.find<{ count: number }>(IN_YEAR, existing.id)?.count ?? 0 },
    classIds: base.classes.map(({ id }) => id),
  };
}
