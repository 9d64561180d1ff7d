// Changes that nobody could take are kept on this workstation and go out by themselves (SYS-04). On the page they stay in their cells
// until the list of what waits no longer names them.
import type { InputFor } from '@shared/contract/contract';
import type { CellChange, LessonEdit, PageLesson } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import type { AppError } from '@shared/contract/app-error';
import { lessonKeyOf } from './cell-address';
import { EMPTY_CELL, applySet, formatCell } from './cell-value';
import type { EditEntry, EditState } from './edit-state';
import { getLessonEdit, listChangedFields, type LessonDraft } from './lesson-draft';

/** The id under which the workstation keeps the entry. */
export function getQueuedId(failure: AppError): string | null {
  const { id } = failure.details;
  return failure.code === 'queued' && typeof id === 'string' ? id : null;
}

/** What was sent is kept on the workstation: it stays in its cells and is not sent from here again. */
export function queueBatch(state: EditState, batch: readonly EditEntry[], queuedId: string): EditState {
  const queued = new Set(batch.map((entry) => entry.id));
  return { ...state, entries: state.entries.map((entry) => (queued.has(entry.id) ? { ...entry, status: 'queued', queuedId } : entry)) };
}

/** Entries of the page after it was read anew: those that wait still, also from an earlier run of the program, and everything else typed since. */
export function keepWaiting(state: EditState, courseId: number, outbox: readonly OutboxEntry[]): EditState {
  const waiting = outbox.filter((entry) => entry.refusal === null);
  const listed = new Map(waiting.map((entry) => [entry.id, entry]));
  const kept = state.entries.filter((entry) => entry.status !== 'queued' || listed.has(entry.queuedId ?? ''));
  const known = new Set(kept.map((entry) => entry.queuedId));
  let lastEntryId = state.lastEntryId;
  const found = waiting.filter((entry) => entry.procedure === 'journal.setCells' && !known.has(entry.id)).flatMap((entry) => {
    const input = entry.input as InputFor<'journal.setCells'>;
    if (input.courseId !== courseId) return [];
    return input.changes.map((change) => buildQueued(change, entry.id, (lastEntryId += 1)));
  });
  if (found.length === 0 && kept.length === state.entries.length) return state;
  return { ...state, entries: [...found, ...kept], lastEntryId };
}

function buildQueued({ seen, set, ...cell }: CellChange, queuedId: string, id: number): EditEntry {
  return { id, stepId: 0, cell, set, text: formatCell(applySet(EMPTY_CELL, set)), seen, status: 'queued', notice: null, queuedId };
}

/** Drafts of lessons that wait: the newest of each lesson. `findLesson` gives the lesson as the page has it. */
export function findWaitingDrafts(courseId: number, outbox: readonly OutboxEntry[], findLesson: (ref: { readonly date: string; readonly lessonNumber: number }) => PageLesson | null): ReadonlyMap<string, LessonDraft> {
  const drafts = new Map<string, LessonDraft>();
  for (const entry of outbox) {
    if (entry.procedure !== 'journal.saveLesson' || entry.refusal !== null) continue;
    const input = entry.input as InputFor<'journal.saveLesson'>;
    const lesson = input.courseId === courseId ? findLesson(input) : null;
    if (lesson) drafts.set(lessonKeyOf(lesson), { base: lesson, changes: findChanges(lesson, input.edit), status: 'queued', refusals: [], by: null, windowUntil: null, failure: null, queuedId: entry.id });
  }
  return drafts;
}

function findChanges(lesson: PageLesson, edit: LessonEdit): Partial<LessonEdit> {
  return Object.fromEntries(listChangedFields(getLessonEdit(lesson), edit).map((field) => [field, edit[field]]));
}
