import type { PlanCell, PlanClass, PlanSubject } from '@shared/contract/curriculum-contract';
import { findNextLine, findPlanLine, findWeekNorm, joinHours, type PlanLine } from '@shared/domain/curriculum';
import { findGradeNorm, type LoadNorms } from '@shared/domain/exchange';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import { loadClassWeeks } from './class-weeks';

const LINES = `SELECT id, subject_id AS "subjectId", grade, class_id AS "classId", hours_per_week AS "hoursPerWeek", half_hour AS "halfHour", date_from AS "dateFrom", date_to AS "dateTo",
  row_version AS "version" FROM curriculum_line WHERE year_id = ?`;
const CLASSES = `SELECT k.id, k.name, k.grade, k.letter, k.profile, coalesce(k.week_days, s.week_days) AS "weekDays", k.most_per_week AS "mostPerWeek" FROM school_class k CROSS JOIN school s WHERE k.year_id = ?`;
const SUBJECTS = 'SELECT id, name, short_name AS "shortName", area, component FROM subject ORDER BY ordinal, name';
/** The last recorded lesson of each subject and class; those of a group across classes count for each of them. */
const LAST_LESSONS = `SELECT c.class_id AS "classId", c.subject_id AS "subjectId", max(l.date) AS "date" FROM course c JOIN lesson l ON l.course_id = c.id WHERE c.year_id = ? GROUP BY c.class_id, c.subject_id
  UNION ALL SELECT x.class_id, c.subject_id, max(l.date) FROM group_class x JOIN course c ON c.group_id = x.group_id JOIN lesson l ON l.course_id = c.id WHERE c.year_id = ? GROUP BY x.class_id, c.subject_id`;

type LineRow = Omit<PlanLine, 'hours'> & { readonly hoursPerWeek: number; readonly halfHour: number | null };
type ClassRow = Omit<PlanClass, 'norm' | 'weeks'> & { readonly letter: string; readonly mostPerWeek: number | null };

export const placeKey = (classId: number, subjectId: number): string => `${String(classId)}:${String(subjectId)}`;

/** By subject. */
export function loadPlanLines(query: Query, yearId: number): Map<number, PlanLine[]> {
  const groups = new Map<number, PlanLine[]>();
  for (const line of query.all<LineRow>(`${LINES} ORDER BY date_from`, yearId).map(toLine)) {
    const group = groups.get(line.subjectId);
    if (group) group.push(line);
    else groups.set(line.subjectId, [line]);
  }
  return groups;
}

export function loadSubjectLines(query: Query, yearId: number, subjectId: number): PlanLine[] {
  return query.all<LineRow>(`${LINES} AND subject_id = ? ORDER BY date_from`, yearId, subjectId).map(toLine);
}

function toLine({ hoursPerWeek, halfHour, ...line }: LineRow): PlanLine {
  return { ...line, hours: joinHours({ hoursPerWeek, halfHour }) };
}

export function loadPlanClasses(query: Query, yearId: number, norms: LoadNorms): PlanClass[] {
  const weeks = loadClassWeeks(query, yearId);
  const rows = query.all<ClassRow>(CLASSES, yearId);
  rows.sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
  return rows.map(({ letter: _letter, mostPerWeek, ...row }) => ({
    ...row,
    norm: findWeekNorm(weeks.isVocational(row.id) ? norms.vocational : findGradeNorm(norms, row.grade), { weekDays: row.weekDays, mostPerWeek }).hours,
    weeks: weeks.find(row),
  }));
}

export function loadSubjects(query: Query): PlanSubject[] {
  return query.all<PlanSubject>(SUBJECTS);
}

/** By `placeKey`. */
export function loadLastLessons(query: Query, yearId: number): Map<string, string> {
  const last = new Map<string, string>();
  for (const { classId, subjectId, date } of query.all<{ classId: number; subjectId: number; date: string }>(LAST_LESSONS, yearId, yearId)) {
    const key = placeKey(classId, subjectId);
    if (date > (last.get(key) ?? '')) last.set(key, date);
  }
  return last;
}

type CellPlace = { readonly id: number; readonly grade: number };

/** How a cell stands on a date; null where there is neither a line nor a coming one. */
export function buildPlanCell(lines: readonly PlanLine[], { id: classId, grade }: CellPlace, subjectId: number, date: string, lastLesson: string | null): PlanCell | null {
  const place = { classId, grade, subjectId };
  const line = findPlanLine(lines, place, date);
  const next = findNextLine(lines, place, date);
  if (!line && !next) return null;
  return {
    classId, subjectId, hours: line?.hours ?? 0, line: line && { id: line.id, version: line.version }, dateFrom: line?.dateFrom ?? null,
    next: next?.dateFrom ? { dateFrom: next.dateFrom, hours: next.hours } : null, lastLesson,
  };
}
