import {
  buildProblem, foldName, foldUnder, nameCourse, normalizeClassName,
  type ClassRecord, type ImportProblem, type LoadRecord, type Lookup, type RoomRecord, type SourceRow, type SubjectRecord, type TimetableRecord, type UnresolvedLesson,
} from '@shared/domain/exchange';
import { readInteger } from '../cell-values';
import { findHeadRow, required } from '../sheet-rows';
import type { SheetCell } from '../xlsx-cell';
import type { Sheet } from '../xlsx-table';
import { parseLessonText, type LessonText } from './parse-lesson-text';
import { takeSheet, type SchoolReading } from './school-reading';

export type TimetableLookups = { readonly classes: Lookup<ClassRecord>; readonly subjects: Lookup<SubjectRecord>; readonly rooms: Lookup<RoomRecord>; readonly load: readonly LoadRecord[] };
export type ReadTimetable = { readonly lessons: readonly TimetableRecord[]; readonly unresolved: readonly UnresolvedLesson[] };

const COLUMNS = { day: required('День', 'День недели'), lesson: required('Урок', '№ урока', '№') };
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];
const SHORT_WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб'];

/** A written line of a cell with its hour and class. */
type Slot = { readonly weekday: number; readonly lessonNumber: number; readonly className: string; readonly source: SourceRow; readonly text: string };

/** Sheet «Расписание»: days and lesson numbers down, classes across; a line of a cell is a lesson of the class or a subgroup (TT-01). */
export function readTimetable(reading: SchoolReading, known: TimetableLookups): ReadTimetable {
  const sheet = takeSheet(reading, 'Расписание');
  const head = sheet ? findHeadRow(sheet, COLUMNS) : null;
  if (!sheet || !head?.columnOf.has('day') || !head.columnOf.has('lesson')) {
    if (sheet) reading.problems.push(buildProblem('missingHead', { file: reading.fileName, sheet: sheet.name }, { columns: ['День', 'Урок', '1А', '…'] }));
    reading.unreadSheets.add('Расписание');
    return { lessons: [], unresolved: [] };
  }
  const dayColumn = head.columnOf.get('day') ?? 1;
  const lessonColumn = head.columnOf.get('lesson') ?? 2;
  const classOf = readClassColumns(reading, sheet, head.row.cells, new Set([dayColumn, lessonColumn]), known.classes);
  const slots: Slot[] = [];
  let weekday: number | null = null;
  for (const row of sheet.rows.filter((item) => item.number > head.row.number)) {
    const day = row.cells.get(dayColumn);
    if (day) weekday = readWeekday(reading, sheet, day);
    const filled = [...classOf].flatMap(([column, className]) => {
      const cell = row.cells.get(column);
      return cell ? [{ cell, className }] : [];
    });
    if (filled.length === 0) continue;
    const lessonNumber = readLessonNumber(reading, sheet, row.cells.get(lessonColumn), row.number);
    if (!day && weekday === null && slots.length === 0) reading.problems.push(buildProblem('dayMissing', { file: reading.fileName, sheet: sheet.name, cell: `A${row.number}` }, {}));
    if (weekday === null || lessonNumber === null) continue;
    for (const { cell, className } of filled) {
      for (const text of cell.text.split('\n').filter(Boolean)) {
        slots.push({ weekday, lessonNumber, className, text, source: { sheet: sheet.name, row: row.number, cells: { cell: { address: cell.address, text } } } });
      }
    }
  }
  return resolveSlots(reading, slots, known);
}

function readClassColumns(reading: SchoolReading, sheet: Sheet, head: ReadonlyMap<number, SheetCell>, taken: ReadonlySet<number>, classes: Lookup<ClassRecord>): Map<number, string> {
  const classOf = new Map<number, string>();
  for (const [column, cell] of head) {
    if (taken.has(column)) continue;
    const found = classes.find(normalizeClassName(cell.text));
    if (found) classOf.set(column, found.name);
    else if (!reading.unreadSheets.has('Классы') && !classes.couldBeRefused(cell.text)) {
      reading.problems.push(buildProblem('unknownClass', { file: reading.fileName, sheet: sheet.name, cell: cell.address, value: cell.text }, { value: cell.text, known: classes.names }));
    }
  }
  return classOf;
}

function readWeekday(reading: SchoolReading, sheet: Sheet, cell: SheetCell): number | null {
  const text = foldName(cell.text).replace(/\.$/, '');
  const index = Math.max(WEEKDAYS.indexOf(text), SHORT_WEEKDAYS.indexOf(text));
  if (index >= 0) return index + 1;
  const isNew = !reading.problems.some((problem) => problem.code === 'unknownDay' && problem.value === cell.text);
  if (isNew) reading.problems.push(buildProblem('unknownDay', { file: reading.fileName, sheet: sheet.name, cell: cell.address, value: cell.text }, { value: cell.text }));
  return null;
}

function readLessonNumber(reading: SchoolReading, sheet: Sheet, cell: SheetCell | undefined, row: number): number | null {
  const number = cell ? readInteger(cell) : null;
  if (number !== null && number <= 14) return number;
  const place = { file: reading.fileName, sheet: sheet.name, cell: cell?.address ?? `B${row}`, value: cell?.text ?? '' };
  reading.problems.push(buildProblem('notNumber', place, { column: 'Урок', label: '', from: 0, to: 14 }));
  return null;
}

/** Ties each line to its one row of the load; the same unknown name is reported at its first place. */
function resolveSlots(reading: SchoolReading, slots: readonly Slot[], known: TimetableLookups): ReadTimetable {
  const lessons: TimetableRecord[] = [];
  const unresolved: UnresolvedLesson[] = [];
  const loadOf = new Map<string, number>();
  for (const [index, row] of known.load.entries()) {
    const key = loadKey(row.className, row.subject, row.groupName);
    if (!loadOf.has(key)) loadOf.set(key, index);
  }
  const reported = new Map<string, { problem: ImportProblem; count: number }>();
  const report = (key: string, problem: ImportProblem): void => {
    const known = reported.get(key);
    if (known) known.count += 1;
    else reported.set(key, { problem, count: 0 });
  };
  for (const slot of slots) {
    const lesson = parseLessonText(slot.text, known.subjects);
    const room = lesson?.roomText ? known.rooms.find(lesson.roomText) : undefined;
    const problem = findSlotProblem(reading, slot, lesson, room, known);
    const loadIndex = lesson?.subject ? loadOf.get(loadKey(slot.className, lesson.subject.name, lesson.groupName)) : undefined;
    if (problem) report(problem.key, problem.problem);
    if (loadIndex !== undefined) {
      lessons.push({ ...slot, loadIndex, room: room?.name ?? null, faulty: problem ? ['room'] : [] });
      continue;
    }
    unresolved.push({ ...slot, faulty: [] });
    if (!problem && lesson?.subject) reportNotInLoad(reading, slot, lesson, lesson.subject, known, report);
  }
  reading.problems.push(...[...reported.values()].map(({ problem, count }) => (count > 0 ? foldUnder(problem, count) : problem)));
  return { lessons, unresolved };
}

function loadKey(className: string, subject: string, groupName: string | null): string {
  return [className, subject, foldName(groupName ?? '')].join('|');
}

function slotPlace(reading: SchoolReading, slot: Slot) {
  return { file: reading.fileName, sheet: slot.source.sheet, cell: slot.source.cells.cell?.address ?? '', value: slot.text };
}

function findSlotProblem(reading: SchoolReading, slot: Slot, lesson: LessonText | null, room: RoomRecord | undefined, known: TimetableLookups): { key: string; problem: ImportProblem } | null {
  const place = slotPlace(reading, slot);
  if (!lesson) return { key: place.cell, problem: buildProblem('unreadableLesson', place, { value: slot.text }) };
  const subject = lesson.subject || reading.unreadSheets.has('Предметы') || known.subjects.couldBeRefused(lesson.subjectText) ? null : lesson.subjectText;
  const roomText = !lesson.roomText || room || reading.unreadSheets.has('Кабинеты') || known.rooms.couldBeRefused(lesson.roomText) ? null : lesson.roomText;
  if (subject === null && roomText === null) return null;
  const similar = subject === null ? null : known.subjects.findSimilar(subject);
  return { key: `${subject ?? ''}|${subject === null ? roomText : ''}`, problem: buildProblem('unknownLesson', place, { subject, similar, room: roomText, className: slot.className }) };
}

/** Silent when rows of the class's load were refused: the lesson may well belong to one of them. */
function reportNotInLoad(reading: SchoolReading, slot: Slot, lesson: LessonText, subject: SubjectRecord, known: TimetableLookups, report: (key: string, problem: ImportProblem) => void): void {
  if (reading.unreadSheets.has('Нагрузка')) return;
  const refused = known.load.some((row) => (row.faulty.includes('subject') && row.className === slot.className) || row.faulty.includes('className'));
  if (refused || !known.load.some((row) => row.className === slot.className)) return;
  const course = nameCourse({ className: slot.className, subject: subject.name, groupName: lesson.groupName });
  const own = known.load.filter((row) => row.className === slot.className && row.subject === subject.name);
  report(course, buildProblem('lessonNotInLoad', slotPlace(reading, slot), { course, known: own.map((row) => row.groupName ?? 'весь класс') }));
}
