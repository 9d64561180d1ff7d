import { isSameCell, type CellAddress } from './cell-address';
import { applySet, formatCell, isSameValue, restoreTo, type CellSet } from './cell-value';
import { findEntry, getCellValue, getSeenVersions, getSavedValue, isOnItsWay, type EditEntry, type EditState, type RefusalReason } from './edit-state';

/** What is typed into one cell; `set` null = nothing that could be a mark or an absence (refused at once, MRK-01). */
export type TypedCell = { readonly cell: CellAddress; readonly set: CellSet | null; readonly text: string };

/**
 * Puts typed values over the page. A newer value takes the place of one that is not on its way yet; the same value again changes nothing.
 * What the person had before the eyes (`seen`) stays that of the value replaced, so that nobody's work is overwritten unseen (SYS-03).
 */
export function typeCells(state: EditState, typed: readonly TypedCell[], stepId: number): EditState {
  let next = state;
  for (const one of typed) next = typeCell(next, one, stepId);
  return next;
}

function typeCell(state: EditState, { cell, set, text }: TypedCell, stepId: number): EditState {
  const replaced = findEntry(state.entries.filter((entry) => !isOnItsWay(entry)), cell);
  const rest = replaced ? state.entries.filter((entry) => entry !== replaced) : state.entries;
  const without = { ...state, entries: rest };
  const id = state.lastEntryId + 1;
  if (!set) {
    const notice = { reason: 'notOneMark', by: null, theirs: formatCell(getCellValue(without, cell)) } as const;
    return add(without, { id, stepId, cell, set, text, seen: getSeenVersions(state, cell), status: 'refused', notice });
  }
  const isReplacingUnsaved = replaced !== null && replaced.status !== 'refused';
  const before = getCellValue(state, cell);
  const after = applySet(before, set);
  if (isSameValue(before, after)) return isReplacingUnsaved ? state : without;
  if (isReplacingUnsaved && isSameValue(after, getSavedValue(state, cell)) && !hasOther(rest, cell)) return without;
  const merged = isReplacingUnsaved && (set.kind === 'comment' || replaced.set?.kind === 'comment') ? restoreTo(after) : set;
  const seen = isReplacingUnsaved ? replaced.seen : getSeenVersions(state, cell);
  return add(without, { id, stepId, cell, set: merged, text, seen, status: 'waiting', notice: null });
}

function hasOther(entries: readonly EditEntry[], cell: CellAddress): boolean {
  return entries.some((entry) => isSameCell(entry.cell, cell));
}

function add(state: EditState, entry: EditEntry): EditState {
  return { ...state, entries: [...state.entries, entry], lastEntryId: entry.id };
}

/** Takes away what was typed and is not saved: the cell shows what stands in the file. */
export function dismissCell(state: EditState, cell: CellAddress): EditState {
  return { ...state, entries: state.entries.filter((entry) => isOnItsWay(entry) || !isSameCell(entry.cell, cell)) };
}

/** Refusals that the person may overrule after seeing what stands in the file. */
export function canOverrule(entry: EditEntry): boolean {
  return entry.notice !== null && ['changedByOther', 'absentStudent', 'markHasAbsence'].includes(entry.notice.reason);
}

/** Sends a refused value again, this time over what is now before the eyes. */
export function overruleCell(state: EditState, cell: CellAddress): EditState {
  const refused = findEntry(state.entries, cell);
  if (!refused?.set || !canOverrule(refused)) return state;
  const again: EditEntry = { ...refused, set: overrulingSet(refused.set, refused.notice?.reason), seen: getSeenVersions(state, cell), status: 'waiting', notice: null };
  return { ...state, entries: state.entries.map((entry) => (entry === refused ? again : entry)) };
}

/** A mark instead of an absence, or the other way round, is one change of the whole cell. */
function overrulingSet(set: CellSet, reason: RefusalReason | undefined): CellSet {
  if (reason === 'absentStudent' && set.kind === 'mark') return { kind: 'restore', value: set.value, comment: null, code: null };
  if (reason === 'markHasAbsence' && set.kind === 'absence') return { kind: 'restore', value: null, comment: null, code: set.code };
  return set;
}
