import { ROLE_TITLES } from '@shared/domain/accounts';
import { formatDate } from '@shared/lib/russian-date';
import type { Query, SqlValue } from '../../database/statement-cache';
import { getTableTitle } from './row-words';

/** A row, or what the log kept of it: values by property name. */
export type Image = Readonly<Record<string, SqlValue | undefined>>;

const COURSE = `c.name AS "className", b.name AS "subject", g.name AS "groupName" FROM course k JOIN school_class c ON c.id = k.class_id JOIN subject b ON b.id = k.subject_id
  JOIN study_group g ON g.id = k.group_id`;

/** Where a row belongs, by the columns that tell it, in the order of the words. */
const PLACES: readonly (readonly [property: string, sql: string])[] = [
  ['batchId', 'SELECT file_name AS "name" FROM import_batch WHERE id = ?'],
  ['columnId', `SELECT l.date AS "date", ${COURSE} JOIN lesson l ON l.course_id = k.id JOIN mark_column m ON m.lesson_id = l.id WHERE m.id = ?`],
  ['lessonId', `SELECT l.date AS "date", ${COURSE} JOIN lesson l ON l.course_id = k.id WHERE l.id = ?`],
  ['courseId', `SELECT ${COURSE} WHERE k.id = ?`],
  ['planId', `SELECT ${COURSE} JOIN lesson_plan p ON p.course_id = k.id WHERE p.id = ?`],
  ['accountId', 'SELECT login AS "name" FROM account WHERE id = ?'],
  ['staffId', 'SELECT last_name AS "lastName", first_name AS "firstName" FROM staff WHERE id = ?'],
  ['studentId', 'SELECT last_name AS "lastName", first_name AS "firstName" FROM student WHERE id = ?'],
  ['guardianId', 'SELECT full_name AS "name" FROM guardian WHERE id = ?'],
  ['classId', 'SELECT name AS "name" FROM school_class WHERE id = ?'],
  ['groupId', 'SELECT name AS "name" FROM study_group WHERE id = ?'],
  ['subjectId', 'SELECT name AS "name" FROM subject WHERE id = ?'],
  ['periodId', 'SELECT name AS "name" FROM grading_period WHERE id = ?'],
  ['scheduleId', 'SELECT name AS "name" FROM bell_schedule WHERE id = ?'],
];
/** Columns by which a row is known itself. */
const OWN = ['name', 'fullName', 'fileName', 'title', 'date', 'ordinal', 'topic', 'role', 'dateFrom'];

/** «Отметка: 7А, Алгебра, 15.10.2025, Абрамов Егор» – what a row is, for a person who knows the school and not its tables. */
export function describeRow(query: Query, table: string, key: string, image: Image): string {
  const places = PLACES.flatMap(([property, sql]) => describePlace(query, sql, image[property]));
  const words = [...places, ...describeOwn(image)];
  return `${getTableTitle(table)}: ${words.length > 0 ? words.join(', ') : `№ ${key}`}`;
}

/** A card is known by the name and an account by its login; everything else by what it has of `OWN`. */
function describeOwn(image: Image): string[] {
  if (image.lastName !== undefined) return [namePerson(image)];
  if (image.login !== undefined) return describeValue(image.login);
  return OWN.flatMap((property) => describeValue(property === 'role' ? nameRole(image.role) : image[property]));
}

function namePerson({ lastName, firstName }: Image): string {
  return `${String(lastName)} ${String(firstName)}`;
}

function nameRole(role: Image[string]): Image[string] {
  return Object.entries(ROLE_TITLES).find(([code]) => code === role)?.[1] ?? role;
}

function describePlace(query: Query, sql: string, id: SqlValue | undefined): string[] {
  if (id === undefined || id === null) return [];
  const found = query.find<Image>(sql, id);
  if (!found) return [`(записи № ${String(id)} нет)`];
  const { className, subject, groupName, date, name } = found;
  const person = found.lastName === undefined ? undefined : namePerson(found);
  return [className, subject, groupName, date, name, person].flatMap(describeValue);
}

export function describeValue(value: SqlValue | undefined): string[] {
  if (value === undefined || value === null || value === '') return [];
  const text = String(value);
  return [/^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text];
}
