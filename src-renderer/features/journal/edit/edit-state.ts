// What stands in the file and what has been typed over it, for one journal page. Pure: every change makes a new state.
import type { CellRefusal, JournalPage } from '@shared/contract/journal-contract';
import type { AbsenceCode } from '@shared/domain/journal';
import { attendanceKeyOf, cellKeyOf, isSameAttendance, isSameCell, lessonKeyOf, type CellAddress, type LessonRef } from './cell-address';
import { applyAbsence, applySet, type CellSet, type CellValue } from './cell-value';

export type SavedMark = { readonly value: number; readonly comment: string | null; readonly version: number; readonly isImported: boolean; readonly isLate?: true };
export type SavedAbsence = { readonly code: AbsenceCode; readonly version: number; readonly isImported: boolean; readonly isLate?: true };

/** `notOneMark`: a text that is no mark and no absence, found before it is sent. */
export type RefusalReason = CellRefusal | 'notOneMark';
export type RefusalNotice = {
  readonly reason: RefusalReason;
  readonly by: { readonly author: string; readonly at: string } | null;
  /** What stands in the file instead, as the cell would show it. */
  readonly theirs: string;
  /** Until when it would have been taken, where `windowOver`. */
  readonly windowUntil?: string | null;
  /** The scale, where `notInScale`; since when a code is retired, where `absenceRetired`. */
  readonly limit?: string | null;
};

/**
 * `waiting` → `sending` → gone (saved), `refused` by a rule, `unsent` when the backend could not be reached, or `queued`: kept on this
 * workstation, which sends it by itself.
 */
export type EntryStatus = 'waiting' | 'sending' | 'refused' | 'unsent' | 'queued';

/** Something typed that is not in the file (yet). */
export type EditEntry = {
  readonly id: number;
  readonly stepId: number;
  readonly cell: CellAddress;
  /** Null when it is nothing that could be sent. */
  readonly set: CellSet | null;
  readonly text: string;
  readonly seen: { readonly mark: number; readonly absence: number };
  readonly status: EntryStatus;
  readonly notice: RefusalNotice | null;
  /** Of a `queued` one: its id in the workstation's outbox. */
  readonly queuedId?: string;
};

export type EditState = {
  readonly marks: ReadonlyMap<string, SavedMark>;
  readonly absences: ReadonlyMap<string, SavedAbsence>;
  /** In the order of typing; per cell at most one that is on its way and one newer. */
  readonly entries: readonly EditEntry[];
  readonly lastEntryId: number;
};

export function createEditState(page: JournalPage, entries: readonly EditEntry[] = [], lastEntryId = 0): EditState {
  const columns = new Map<number, LessonRef & { column: number }>();
  const lessons = new Map<number, LessonRef>();
  for (const lesson of page.lessons) {
    const ref = { date: lesson.date, lessonNumber: lesson.lessonNumber };
    if (lesson.lessonId !== null) lessons.set(lesson.lessonId, ref);
    for (const column of lesson.columns) if (column.id !== null) columns.set(column.id, { ...ref, column: column.ordinal });
  }
  const marks = new Map<string, SavedMark>();
  for (const mark of page.marks) {
    const column = columns.get(mark.columnId);
    if (!column) continue;
    const saved = { value: mark.value, comment: mark.comment, version: mark.version, isImported: mark.source === 'import', ...(mark.isLate && { isLate: mark.isLate }) };
    marks.set(cellKeyOf({ ...column, studentId: mark.studentId }), saved);
  }
  const absences = new Map<string, SavedAbsence>();
  for (const absence of page.absences) {
    const lesson = lessons.get(absence.lessonId);
    if (!lesson) continue;
    const saved = { code: absence.code, version: absence.version, isImported: absence.source === 'import', ...(absence.isLate && { isLate: absence.isLate }) };
    absences.set(attendanceKeyOf({ ...lesson, studentId: absence.studentId }), saved);
  }
  return { marks, absences, entries, lastEntryId };
}

export function getSavedValue(state: EditState, cell: CellAddress): CellValue {
  const mark = state.marks.get(cellKeyOf(cell));
  return { value: mark?.value ?? null, comment: mark?.comment ?? null, code: state.absences.get(attendanceKeyOf(cell))?.code ?? null };
}

/** The cell as it will stand when everything on its way is taken; what was refused does not count. */
export function getCellValue(state: EditState, cell: CellAddress, entries: readonly EditEntry[] = state.entries): CellValue {
  return applyEntries(getSavedValue(state, cell), cell, entries);
}

/** What the file holds in a cell, with what has been typed and not refused over it. */
export function applyEntries(saved: CellValue, cell: CellAddress, entries: readonly EditEntry[]): CellValue {
  let value = saved;
  for (const entry of entries) {
    if (!entry.set || entry.status === 'refused' || !isSameAttendance(entry.cell, cell)) continue;
    if (entry.cell.column === cell.column) value = applySet(value, entry.set);
    else value = { ...value, code: applyAbsence(value.code, entry.set) };
  }
  return value;
}

/** On its way without this page: what is typed next stands over it and does not take its place. */
export function isOnItsWay(entry: EditEntry): boolean {
  return entry.status === 'sending' || entry.status === 'queued';
}

/** The newest thing typed in the cell that is not in the file. */
export function findEntry(entries: readonly EditEntry[], cell: CellAddress): EditEntry | null {
  return entries.findLast((entry) => isSameCell(entry.cell, cell)) ?? null;
}

export function getSeenVersions(state: EditState, cell: CellAddress): EditEntry['seen'] {
  return { mark: state.marks.get(cellKeyOf(cell))?.version ?? 0, absence: state.absences.get(attendanceKeyOf(cell))?.version ?? 0 };
}

/** Pupils absent from a lesson, by code, as it will stand. */
export function countAbsences(state: EditState, lesson: LessonRef, studentIds: readonly number[]): ReadonlyMap<AbsenceCode, number> {
  const entries = state.entries.filter((entry) => lessonKeyOf(entry.cell) === lessonKeyOf(lesson));
  const counts = new Map<AbsenceCode, number>();
  for (const studentId of studentIds) {
    const { code } = getCellValue(state, { ...lesson, column: 1, studentId }, entries);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
