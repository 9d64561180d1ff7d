import { findMiddleOf } from '@shared/domain/college';
import { countWeeks, findStudyWeeks } from '@shared/domain/curriculum';
import { isVocational } from '@shared/domain/school';
import type { Query } from '../../database/statement-cache';
import { getStudyWeeks } from './study-weeks';

const PERIODS = 'SELECT grade_from AS "gradeFrom", grade_to AS "gradeTo", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ?';
const KINDS = 'SELECT k.id, k.level, s.organisation_kind AS "organisationKind" FROM school_class k CROSS JOIN school s WHERE k.year_id = ?';
const OTHER_WEEKS = `SELECT w.class_id AS "classId", w.week_start AS "weekStart" FROM process_week w JOIN school_class k ON k.id = w.class_id WHERE k.year_id = ? AND w.kind <> 'theory'`;

type PeriodRow = { readonly gradeFrom: number; readonly gradeTo: number; readonly startDate: string; readonly endDate: string };
export type ClassWeeks = {
  readonly find: (schoolClass: { readonly id: number; readonly grade: number }) => number;
  readonly isVocational: (classId: number) => boolean;
};

/**
 * Weeks of lessons of a class in a year: those of the norm for its grade; for a college's group the weeks of its periods without those
 * that its «График учебного процесса» gives to practice, exams and vacation.
 */
export function loadClassWeeks(query: Query, yearId: number): ClassWeeks {
  const periods = query.recall<PeriodRow>(PERIODS, yearId);
  const vocational = new Set(query.recall<{ id: number; level: string | null; organisationKind: string | null }>(KINDS, yearId).filter((row) => isVocational(row.level, row.organisationKind)).map(({ id }) => id));
  const taken = vocational.size === 0 ? [] : query.recall<{ classId: number; weekStart: string }>(OTHER_WEEKS, yearId);
  const countOwn = ({ id, grade }: { readonly id: number; readonly grade: number }): number => {
    const own = periods.filter(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo);
    const isInside = (day: string): boolean => own.some(({ startDate, endDate }) => startDate <= day && day <= endDate);
    return Math.max(0, countWeeks(own) - taken.filter(({ classId, weekStart }) => classId === id && isInside(findMiddleOf(weekStart))).length);
  };
  return {
    isVocational: (classId) => vocational.has(classId),
    find: (schoolClass) => (vocational.has(schoolClass.id) ? null : findStudyWeeks(getStudyWeeks(), schoolClass.grade)) ?? countOwn(schoolClass),
  };
}
