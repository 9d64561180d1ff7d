import { createLookup, type ClassRecord, type Lookup, type RoomRecord } from '@shared/domain/exchange';
import { AppError } from '@shared/contract/app-error';
import type { Query } from '../../../database/statement-cache';

/** What a list may name, as the school has it now. Records come from no file, so they are nowhere in it. */
export type KnownSchool = {
  readonly year: { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string };
  readonly classes: readonly ClassRecord[];
  readonly classIds: ReadonlyMap<string, number>;
  readonly classLookup: Lookup<ClassRecord>;
  readonly roomLookup: Lookup<RoomRecord>;
  readonly roomIds: ReadonlyMap<string, number>;
};

const YEAR = 'SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate" FROM school_year WHERE is_open = 1 ORDER BY start_date DESC LIMIT 1';
const CLASSES = 'SELECT id AS "id", name AS "name", grade AS "grade", letter AS "letter" FROM school_class WHERE year_id = ? ORDER BY grade, letter';
const ROOMS = 'SELECT id AS "id", name AS "name" FROM room';
const NOWHERE = { source: { sheet: '', row: 0, cells: {} }, faulty: [] };

export function readKnown(query: Query): KnownSchool {
  const year = query.find<KnownSchool['year']>(YEAR);
  if (!year) throw new AppError('notFound', { what: 'открытый учебный год' });
  const classRows = query.all<{ id: number; name: string; grade: number; letter: string }>(CLASSES, year.id);
  const roomRows = query.all<{ id: number; name: string }>(ROOMS);
  const classes = classRows.map(({ name, grade, letter }): ClassRecord => ({ name, grade, letter, shift: 1, profile: null, teacherLogin: null, room: null, bells: [], ...NOWHERE }));
  const rooms = roomRows.map(({ name }): RoomRecord => ({ name, title: null, seats: null, ...NOWHERE }));
  return {
    year,
    classes,
    classIds: new Map(classRows.map((row) => [row.name, row.id])),
    classLookup: createLookup(classes, (row) => [row.name, `${String(row.grade)}${row.letter}`]),
    roomLookup: createLookup(rooms, (room) => [room.name]),
    roomIds: new Map(roomRows.map((row) => [row.name, row.id])),
  };
}
