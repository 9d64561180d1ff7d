import type { CellResult } from '@shared/contract/journal-contract';
import { attendanceKeyOf, cellKeyOf, isSameAttendance, isSameCell, type CellAddress } from './cell-address';
import { applySet, formatCell, isSameValue, touchesAbsence } from './cell-value';
import { findEntry, getSavedValue, getSeenVersions, type EditEntry, type EditState } from './edit-state';

const BATCH_LIMIT = 500;

/**
 * The changes that can go together now. One whose `seen` depends on the answer to an earlier one (same cell, or the absence
 * of the same pupil and lesson) waits for the next batch.
 */
export function takeBatch(state: EditState): { readonly state: EditState; readonly batch: readonly EditEntry[] } {
  const batch: EditEntry[] = [];
  const heldBack: EditEntry[] = [];
  const byPupilAndLesson = new Map<string, EditEntry[]>();
  for (const entry of state.entries) {
    if (!entry.set || (entry.status !== 'waiting' && entry.status !== 'unsent')) continue;
    const key = attendanceKeyOf(entry.cell);
    const earlier = byPupilAndLesson.get(key) ?? [];
    const isDependent = earlier.some((other) => dependsOn(entry, other));
    (isDependent || batch.length >= BATCH_LIMIT ? heldBack : batch).push(entry);
    byPupilAndLesson.set(key, [...earlier, entry]);
  }
  const taken = new Set(batch.map((entry) => entry.id));
  const entries = state.entries.map((entry) => (taken.has(entry.id) ? { ...entry, status: 'sending' as const } : entry));
  return { state: batch.length > 0 ? { ...state, entries } : state, batch };
}

function dependsOn(entry: EditEntry, earlier: EditEntry): boolean {
  if (isSameCell(entry.cell, earlier.cell)) return true;
  return [entry.set, earlier.set].some((set) => set !== null && touchesAbsence(set));
}

/** The answers have come: the file's values are known again, refused ones stay before the eyes with their reason. */
export function settleBatch(state: EditState, batch: readonly EditEntry[], results: readonly CellResult[]): EditState {
  const marks = new Map(state.marks);
  const absences = new Map(state.absences);
  batch.forEach((sent, index) => {
    const result = results[index];
    if (!result) return;
    put(marks, cellKeyOf(sent.cell), result.mark, (saved) => saved.value === result.mark?.value);
    put(absences, attendanceKeyOf(sent.cell), result.absence, (saved) => saved.code === result.absence?.code);
  });
  let next: EditState = { ...state, marks, absences };
  batch.forEach((sent, index) => {
    const result = results[index];
    next = result ? settleEntry(next, sent, result) : next;
  });
  return next;
}

function put<Value extends { readonly version: number; readonly isLate?: true }>(saved: Map<string, Value & { readonly isImported: boolean }>, key: string, value: Value | null, isSame: (saved: Value) => boolean): void {
  const before = saved.get(key);
  // An answer says whether what was written is late; what it only shows again is as late as it was.
  const isLate = value?.isLate ?? (value && before && value.version === before.version ? before.isLate : undefined);
  if (value) saved.set(key, { ...value, isImported: before?.isImported === true && isSame(before), ...(isLate && { isLate }) });
  else saved.delete(key);
}

function settleEntry(state: EditState, sent: EditEntry, result: CellResult): EditState {
  // An answer comes only when nothing waits on the workstation any more: what waited in this cell is in the file, under this one.
  const others = state.entries.filter((entry) => entry.id !== sent.id && !(entry.status === 'queued' && isSameCell(entry.cell, sent.cell)));
  const isNewer = findEntry(others, sent.cell) !== null;
  const wanted = sent.set ? applySet(getSavedValue(state, sent.cell), sent.set) : null;
  const isAsWanted = wanted !== null && isSameValue(wanted, getSavedValue(state, sent.cell));
  if (result.refusal === null || (result.refusal === 'changedByOther' && isAsWanted)) {
    return { ...state, entries: seeResult(state, others, sent.cell) };
  }
  const theirs = formatCell(getSavedValue(state, sent.cell));
  const refused: EditEntry = { ...sent, status: 'refused', notice: { reason: result.refusal, by: result.by, theirs, windowUntil: result.windowUntil ?? null, limit: result.limit ?? null } };
  const known = result.refusal === 'changedByOther' ? others : seeResult(state, others, sent.cell);
  return { ...state, entries: isNewer ? known : [...known, refused] };
}

/** Later changes of the same pupil and lesson were typed over our own value: that is what the person has seen. */
function seeResult(state: EditState, entries: readonly EditEntry[], cell: CellAddress): readonly EditEntry[] {
  return entries.map((entry) => {
    if (entry.status === 'refused' || !isSameAttendance(entry.cell, cell)) return entry;
    const now = getSeenVersions(state, entry.cell);
    return { ...entry, seen: { mark: isSameCell(entry.cell, cell) ? now.mark : entry.seen.mark, absence: now.absence } };
  });
}

/** Nothing could be sent: what was typed stays, to be sent again. */
export function failBatch(state: EditState, batch: readonly EditEntry[]): EditState {
  const failed = new Set(batch.map((entry) => entry.id));
  const isReplaced = (entry: EditEntry) => state.entries.some((other) => other.id !== entry.id && isSameCell(other.cell, entry.cell));
  const entries = state.entries
    .filter((entry) => !failed.has(entry.id) || !isReplaced(entry))
    .map((entry) => (failed.has(entry.id) ? { ...entry, status: 'unsent' as const } : entry));
  return { ...state, entries };
}
