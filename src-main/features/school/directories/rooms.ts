import type { InputFor } from '@shared/contract/contract';
import type { RoomCard, RoomEdit } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { compareRussian } from '@shared/lib/russian-order';
import { roomTable, staffTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { pickSaved } from './pick-saved';
import { refuse } from './refuse';
import { readStaffNames } from './staff-names';

type Row = Omit<RoomCard, 'responsible'>;

const ROOMS = `SELECT id AS "id", row_version AS "version", name AS "name", title AS "title", capacity AS "capacity", responsible_id AS "responsibleId", closed_from AS "closedFrom" FROM room`;
const SAME_NAME = 'SELECT id FROM room WHERE name = ? AND id <> ?';
/** Lessons of the timetable in force on a date or later. */
const IN_TIMETABLE = `SELECT e.id FROM timetable_entry e JOIN timetable_version v ON v.id = e.version_id WHERE e.room_id = ? AND (v.date_to IS NULL OR v.date_to >= ?) LIMIT 1`;

export function listRooms(query: Query): RoomCard[] {
  const names = readStaffNames(query);
  return query
    .all<Row>(ROOMS)
    .map((row) => ({ ...row, responsible: row.responsibleId === null ? null : (names.get(row.responsibleId) ?? null) }))
    .sort((left, right) => compareRussian(left.name, right.name));
}

/** A new room, or a corrected one (SET-05); it is not closed while the timetable needs it. */
export async function saveRoom({ id, version, edit }: InputFor<'school.saveRoom'>, context: HandlerContext): Promise<RoomCard> {
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    if (id !== null) assertVersion(transaction, roomTable, { id }, version);
    refuse([query.find(SAME_NAME, edit.name, id ?? 0) ? 'roomTwice' : null, findClosingProblem(query, id, edit)], DIRECTORY_PROBLEM_TEXTS);
    if (edit.responsibleId !== null) transaction.get(staffTable, { id: edit.responsibleId });
    const values = { ...edit, title: edit.title === '' ? null : edit.title };
    const roomId = id ?? transaction.insert(roomTable, values);
    if (id !== null) transaction.update(roomTable, { id }, values);
    return pickSaved(listRooms(query), roomId);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function findClosingProblem(query: Query, id: number | null, { closedFrom }: RoomEdit): 'roomInTimetable' | null {
  return id !== null && closedFrom !== null && query.find(IN_TIMETABLE, id, closedFrom) ? 'roomInTimetable' : null;
}
