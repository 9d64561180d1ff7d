import type { ClassCard } from '@shared/contract/directories-contract';
import { findShownTeacher, LEVELS, type ClassTeacherSpan } from '@shared/domain/school';
import { compareRussian } from '@shared/lib/russian-order';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { SchoolClassRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { findListDate, getOpenYear } from '../find-open-year';
import { readStaffNames } from './staff-names';

type Row = Omit<SchoolClassRow, 'rowVersion' | 'yearId' | 'programmeId'> & { readonly version: number; readonly room: string | null; readonly setName: string | null; readonly studentCount: number };
type Span = ClassTeacherSpan & { readonly classId: number };

/** The version counts the class teachers too. */
const CLASSES = `SELECT c.id AS "id", c.row_version + (SELECT coalesce(sum(t.row_version), 0) FROM class_teacher t WHERE t.class_id = c.id) AS "version", c.grade AS "grade", c.letter AS "letter",
  c.name AS "name", c.shift AS "shift", c.profile AS "profile", c.level AS "level", c.room_id AS "roomId", r.name AS "room", c.set_id AS "setId", k.name AS "setName",
  c.week_days AS "weekDays", c.first_lesson AS "firstLesson", c.lesson_minutes AS "lessonMinutes", c.most_per_day AS "mostPerDay", c.most_per_week AS "mostPerWeek", c.closed_from AS "closedFrom",
  (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)) AS "studentCount"
  FROM school_class c LEFT JOIN room r ON r.id = c.room_id LEFT JOIN class_set k ON k.id = c.set_id WHERE c.year_id = ?`;
const TEACHERS = `SELECT t.id AS "id", t.class_id AS "classId", t.staff_id AS "staffId", t.date_from AS "dateFrom", t.date_to AS "dateTo"
  FROM class_teacher t JOIN school_class c ON c.id = t.class_id WHERE c.year_id = ? ORDER BY t.date_from DESC, t.id DESC`;

/** Classes of the open year as the directory shows them (SET-05, SET-09), in school order. */
export function listClassCards(query: Query, today: CalendarDate): ClassCard[] {
  const year = getOpenYear(query);
  const date = findListDate(year, today);
  const names = readStaffNames(query);
  const spans = query.all<Span>(TEACHERS, year.id);
  return query
    .all<Row>(CLASSES, date, date, year.id)
    .map((row) => toCard(row, spans.filter(({ classId }) => classId === row.id), date, names))
    .sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
}

function toCard(row: Row, spans: readonly Span[], date: CalendarDate, names: ReadonlyMap<number, string>): ClassCard {
  const shown = findShownTeacher(spans, date);
  const nameOf = (staffId: number): string => names.get(staffId) ?? '';
  return {
    ...row,
    level: LEVELS.find((level) => level === row.level) ?? null,
    teacherId: shown?.staffId ?? null,
    teacherFrom: shown?.dateFrom ?? null,
    teacher: shown ? nameOf(shown.staffId) : null,
    teachers: spans.map(({ staffId, dateFrom, dateTo }) => ({ name: nameOf(staffId), dateFrom, dateTo })),
  };
}
