import { normalizeClassName, type ClassRecord, type Lookup, type RoomRecord, type SchoolSheet, type StaffRecord, type SubjectRecord } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import type { SchoolReading } from './school-reading';

/** Names of other sheets' records in a row. A name that is not there is reported, unless its sheet or its row could not be read. */

export function readRoom<Field extends string>(reading: SchoolReading, row: RowReader<Field>, field: Field, rooms: Lookup<RoomRecord>): string | null {
  const value = row.optionalText(field);
  if (value === null) return null;
  const room = rooms.find(value.replace(/^(каб(инет)?\.?|ауд\.?)\s*/iu, ''));
  if (!room && !isExcused(reading, 'Кабинеты', rooms, value, row, field)) row.report('unknownRoom', field, { value });
  return room?.name ?? null;
}

export function readTeacher<Field extends string>(reading: SchoolReading, row: RowReader<Field>, field: Field, staff: Lookup<StaffRecord>, role: string): string | null {
  const value = row.optionalText(field);
  if (value === null) return null;
  const person = staff.find(value);
  if (!person && !isExcused(reading, 'Сотрудники', staff, value, row, field)) row.report('unknownStaff', field, { value, role, similar: staff.findSimilar(value) });
  return person?.login ?? null;
}

export function readSubject<Field extends string>(reading: SchoolReading, row: RowReader<Field>, field: Field, subjects: Lookup<SubjectRecord>): string {
  const value = row.requiredText(field);
  if (value === '') return '';
  const subject = subjects.find(value);
  if (!subject && !isExcused(reading, 'Предметы', subjects, value, row, field)) row.report('unknownSubject', field, { value, similar: subjects.findSimilar(value) });
  return subject?.name ?? value;
}

/** The class as «Классы» writes it; an unknown one as written, for messages. */
export function readClass<Field extends string>(reading: SchoolReading, row: RowReader<Field>, field: Field, classes: Lookup<ClassRecord>): string {
  const value = row.requiredText(field);
  if (value === '') return '';
  const found = classes.find(normalizeClassName(value));
  if (!found && !isExcused(reading, 'Классы', classes, value, row, field)) row.report('unknownClass', field, { value, known: classes.names });
  return found?.name ?? value;
}

/** The name is unknown only because its sheet, or its row there, was refused: the field is doubtful, but nothing new is wrong. */
function isExcused<Field extends string, Item>(reading: SchoolReading, sheet: SchoolSheet, known: Lookup<Item>, value: string, row: RowReader<Field>, field: Field): boolean {
  const isExcusable = reading.unreadSheets.has(sheet) || known.couldBeRefused(value);
  if (isExcusable) row.doubt(field);
  return isExcusable;
}
