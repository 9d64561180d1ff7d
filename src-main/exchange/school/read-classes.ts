import { createLookup, normalizeClassName, type BellScheduleRecord, type ClassRecord, type Lookup, type RoomRecord, type StaffRecord } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import { listBellSpans } from './read-bells';
import type { SchoolCalendar } from './read-calendar';
import { readRoom, readTeacher } from './read-reference';
import { CLASS_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

type Known = { readonly staff: Lookup<StaffRecord>; readonly rooms: Lookup<RoomRecord>; readonly calendar: SchoolCalendar; readonly bells: readonly BellScheduleRecord[] };

/** Sheet «Классы»: name, grade and letter, class teacher, room, and the bells the class goes by (SET-09). */
export function readClasses(reading: SchoolReading, known: Known): ClassRecord[] {
  const rows = takeRows(reading, 'Классы', CLASS_COLUMNS, ['name']);
  const names = rows.map((row) => normalizeClassName(row.text('name')));
  return rows.map((row) => {
    const grade = row.requiredInteger('grade', 1, 12);
    const letter = normalizeClassName(`${grade}${row.requiredText('letter')}`).replace(/^\d+/, '');
    return {
      name: readName(row, `${grade}${letter}`, names),
      grade,
      letter,
      shift: row.integer('shift', 1, 2) ?? 1,
      profile: row.optionalText('profile'),
      teacherLogin: readTeacher(reading, row, 'teacher', known.staff, 'Классный руководитель'),
      room: readRoom(reading, row, 'room', known.rooms),
      bells: readBellSpans(reading, row, grade, known),
      source: row.source,
      faulty: row.faulty,
    };
  });
}

function readBellSpans(reading: SchoolReading, row: RowReader<keyof typeof CLASS_COLUMNS>, grade: number, known: Known): ClassRecord['bells'] {
  const [main] = known.bells;
  const value = row.optionalText('bells');
  const schedules = createLookup(known.bells, (schedule) => [schedule.name]);
  const schedule = value === null ? main : schedules.find(value);
  if (!schedule && value !== null && !reading.unreadSheets.has('Звонки')) row.report('unknownBells', 'bells', { value, known: schedules.names });
  return schedule ? listBellSpans(schedule.name, grade, known.calendar, known.bells) : [];
}

/** The name as written; where it is another row's name by mistake, the one that grade and letter make, so that the other sheets still find it. */
function readName(row: RowReader<keyof typeof CLASS_COLUMNS>, expected: string, names: readonly string[]): string {
  const name = normalizeClassName(row.requiredText('name'));
  if (name === '' || name === expected || row.faulty.includes('grade') || row.faulty.includes('letter')) return name;
  row.report('classNameMismatch', 'name', { name, expected });
  const isTaken = names.filter((other) => other === name).length > 1;
  return isTaken && !names.includes(expected) ? expected : name;
}
