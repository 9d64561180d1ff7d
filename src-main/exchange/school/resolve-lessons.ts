import {
  buildProblem, foldName, foldUnder,
  type ClassRecord, type ImportProblem, type LoadRecord, type Lookup, type ProblemPlace, type RoomRecord, type SourceRow, type SubjectRecord, type TimetableRecord, type UnresolvedLesson,
} from '@shared/domain/exchange';
import { parseLessonText, type LessonText } from './parse-lesson-text';
import type { SchoolReading } from './school-reading';

export type TimetableLookups = { readonly classes: Lookup<ClassRecord>; readonly subjects: Lookup<SubjectRecord>; readonly rooms: Lookup<RoomRecord>; readonly load: readonly LoadRecord[] };
export type ReadTimetable = { readonly lessons: readonly TimetableRecord[]; readonly unresolved: readonly UnresolvedLesson[] };

/** A line of a cell with its hour and class; `cause` is the cell of a problem already reported about them. */
export type WrittenLesson = { readonly weekday: number; readonly lessonNumber: number; readonly className: string; readonly text: string; readonly source: SourceRow; readonly cause: string | null };

type Finding = { readonly key: string; readonly problem: ImportProblem };

/** Ties each line to its one row of the load. The same unknown name is reported once, at its first place. */
export function resolveLessons(reading: SchoolReading, written: readonly WrittenLesson[], known: TimetableLookups): ReadTimetable {
  const lessons: TimetableRecord[] = [];
  const unresolved: UnresolvedLesson[] = [];
  const loadOf = indexLoad(known.load);
  const findings: Finding[] = [];
  for (const line of written) {
    const parsed = parseLessonText(line.text, known.subjects);
    const room = parsed?.roomText ? known.rooms.find(parsed.roomText) : undefined;
    const finding = findUnknown(reading, line, parsed, room, known);
    if (finding) findings.push(finding);
    const subject = parsed?.subject?.name ?? null;
    const groupName = parsed?.groupName ?? null;
    const loadIndex = subject === null ? undefined : loadOf.get(loadKey(line.className, subject, groupName));
    const { cause, ...place } = line;
    if (loadIndex === undefined || cause !== null) {
      unresolved.push({ className: line.className, text: line.text, source: line.source, subject, groupName, cause: cause ?? (subject === null ? cellAddress(line) : null), faulty: [] });
    } else lessons.push({ ...place, loadIndex, room: room?.name ?? null, faulty: finding ? ['room'] : [] });
  }
  reading.problems.push(...foldFindings(findings));
  return { lessons, unresolved };
}

function indexLoad(load: readonly LoadRecord[]): Map<string, number> {
  const loadOf = new Map<string, number>();
  for (const [index, row] of load.entries()) {
    const key = loadKey(row.className, row.subject, row.groupName);
    if (!loadOf.has(key)) loadOf.set(key, index);
  }
  return loadOf;
}

function loadKey(className: string, subject: string, groupName: string | null): string {
  return [className, subject, foldName(groupName ?? '')].join('|');
}

function cellAddress(line: WrittenLesson): string {
  return line.source.cells.cell?.address ?? '';
}

function foldFindings(findings: readonly Finding[]): ImportProblem[] {
  const counts = new Map<string, number>();
  for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = findings.filter(({ key }, index) => findings.findIndex((other) => other.key === key) === index);
  return first.map(({ key, problem }) => ((counts.get(key) ?? 1) > 1 ? foldUnder(problem, (counts.get(key) ?? 1) - 1) : problem));
}

/** An unknown subject or room. A name already reported on another sheet is reported alike, so that it folds into that problem. */
function findUnknown(reading: SchoolReading, line: WrittenLesson, parsed: LessonText | null, room: RoomRecord | undefined, known: TimetableLookups): Finding | null {
  const place: ProblemPlace & { readonly value: string } = { file: reading.fileName, sheet: line.source.sheet, cell: cellAddress(line), value: line.text };
  if (!parsed) return { key: place.cell ?? '', problem: buildProblem('unreadableLesson', place, { value: line.text }) };
  const subject = parsed.subject || reading.unreadSheets.has('Предметы') || known.subjects.couldBeRefused(parsed.subjectText) ? null : parsed.subjectText;
  const roomText = !parsed.roomText || room || reading.unreadSheets.has('Кабинеты') || known.rooms.couldBeRefused(parsed.roomText) ? null : parsed.roomText;
  if (subject === null && roomText === null) return null;
  const similar = subject === null ? null : known.subjects.findSimilar(subject);
  const value = subject ?? roomText ?? '';
  const key = `${subject === null ? 'room' : 'subject'}|${value}`;
  const code = subject === null ? 'unknownRoom' : 'unknownSubject';
  const isKnownProblem = reading.problems.some((problem) => problem.code === code && foldName(problem.value ?? '') === foldName(value));
  if (isKnownProblem) return { key, problem: buildProblem(code, { ...place, value }, { value, similar }) };
  return { key, problem: buildProblem('unknownLesson', place, { subject, similar, room: roomText, className: line.className }) };
}
