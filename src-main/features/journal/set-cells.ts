import type { InputFor } from '@shared/contract/contract';
import type { CellChange, CellResult } from '@shared/contract/journal-contract';
import { findCellRefusal, findCellTarget, formatScale, listTouchedRecords, type CellPlace, type CellRefusal, type CellSet, type SeenVersions } from '@shared/domain/journal';
import type { LessonRecordKind } from '@shared/domain/regulation';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { openEntryPage, type EntryPage } from './entry-page';
import { isAwayOn } from '../individual';
import { findLastChange, type Change } from './last-change';
import { makeListCheck } from './list-check';
import { foreseeCell, loadCell, type CellKey, type CellRecord } from './load-cell';
import { writeCell } from './write-cell';

type Entry = { readonly page: EntryPage; readonly isOnList: (studentId: number, date: string) => boolean; readonly teacherId: number; readonly now: string };
type Outcome = { readonly result: CellResult; readonly isWritten: boolean };

/** Marks and absences (MRK-01, ATT-01): one transaction, every change taken or refused for itself, in the order given. */
export async function setCells({ courseId, changes }: InputFor<'journal.setCells'>, context: HandlerContext): Promise<readonly CellResult[]> {
  const { actor, clock, publish } = context;
  const outcomes = await context.write((transaction) => {
    const page = openEntryPage(transaction.query, courseId, clock.today());
    const entry: Entry = { page, isOnList: makeListCheck(transaction.query, page.course), teacherId: actor.staffId, now: clock.now() };
    return changes.map((change) => setCell(transaction, entry, change));
  });
  if (outcomes.some((outcome) => outcome.isWritten)) publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return outcomes.map((outcome) => outcome.result);
}

function setCell(transaction: Transaction, entry: Entry, { seen, set, ...key }: CellChange): Outcome {
  const courseId = entry.page.course.id;
  const cell = loadCell(transaction.query, courseId, key);
  const windowUntil = findMissedWindow(entry, key, set, cell);
  const refusal = findCellRefusal(set, seen, { ...describePlace(entry, key, cell), isWindowOver: windowUntil !== null, isAway: set.kind === 'absence' && isAwayOn(transaction.query, entry.page.course.yearId, key.studentId, key.date) }, cell);
  if (refusal !== null) {
    const by = refusal === 'changedByOther' ? findOther(transaction.query, key, seen, cell) : null;
    const limit = findLimit(refusal, entry, key, set);
    return { result: describeCell(cell, { refusal, windowUntil, by, ...(limit !== null && { limit }) }), isWritten: false };
  }
  const target = findCellTarget(set, cell);
  const isWritten = writeCell(transaction, { courseId, teacherId: entry.teacherId, key, cell, target });
  const written = isWritten ? (foreseeCell(cell, target) ?? loadCell(transaction.query, courseId, key)) : cell;
  return { result: describeCell(written, TAKEN, isWritten ? findLateness(entry, key, set, cell) : {}), isWritten };
}

/** Each record of the cell that the change touches has its own window (LRS-15). */
function findMissedWindow({ page, now }: Entry, key: CellKey, set: CellSet, cell: CellRecord): string | null {
  return page.getTerms().findMissedWindow(listTouchedRecords(set, cell).map((record) => toKind(page, record, cell)), key, now);
}

/** Whether what has just been written is late; the rest of the cell is not told anew. */
export function findLateness({ page, now }: Pick<Entry, 'page' | 'now'>, key: CellKey, set: CellSet, cell: CellRecord): Lateness {
  const late = listTouchedRecords(set, cell).filter((record) => page.getTerms().isLate(toKind(page, record, cell), key, now));
  return { mark: late.includes('mark'), attendance: late.includes('attendance') };
}

function toKind(page: EntryPage, record: 'mark' | 'attendance', cell: CellRecord): LessonRecordKind {
  return record === 'mark' ? page.getTerms().markKind(cell.workType) : 'attendance';
}

function describePlace({ page, isOnList }: Entry, key: CellKey, cell: CellRecord): Omit<CellPlace, 'isWindowOver' | 'isAway'> {
  return {
    isLessonKnown: cell.lessonId !== null || page.isScheduled(key),
    isPeriodClosed: page.isClosed(key.date),
    isFuture: page.isFuture(key.date),
    isOnList: isOnList(key.studentId, key.date),
    isColumnKnown: key.column === 1 || cell.columnId !== null,
    ...page.findMarking(key.date),
    date: key.date,
    absenceCodes: page.absenceCodes,
  };
}

/** What the words of a refusal name: the scale, the day since when a code is not set. */
function findLimit(refusal: CellRefusal, { page }: Entry, { date }: CellKey, set: CellSet): string | null {
  if (refusal === 'notInScale') return formatScale(page.findMarking(date).scale);
  const closedFrom = refusal === 'absenceRetired' && set.kind === 'absence' ? page.absenceCodes.find(({ code }) => code === set.code)?.closedFrom : null;
  return closedFrom == null ? null : formatDate(closedFrom);
}

/** Who made the value that is not the one seen. */
export function findOther(query: Query, { studentId }: CellKey, seen: SeenVersions, cell: CellRecord): Change | null {
  const isMark = seen.mark !== (cell.mark?.version ?? 0);
  if (isMark) return cell.columnId === null ? null : findLastChange(query, 'mark', `${cell.columnId}:${studentId}`);
  return cell.lessonId === null ? null : findLastChange(query, 'absence', `${cell.lessonId}:${studentId}`);
}

type Answer = { readonly refusal: CellRefusal | null; readonly by: Change | null; readonly windowUntil: string | null; readonly limit?: string | null };
type Lateness = { readonly mark?: boolean; readonly attendance?: boolean };

export const TAKEN: Answer = { refusal: null, by: null, windowUntil: null };

export function describeCell({ mark, absence, lessonId, columnId, lessonVersion }: CellRecord, answer: Answer, late: Lateness = {}): CellResult {
  return {
    ...answer,
    mark: mark && { value: mark.value, version: mark.version, comment: mark.comment, ...(late.mark === true && { isLate: true as const }) },
    absence: absence && { ...absence, ...(late.attendance === true && { isLate: true as const }) },
    lessonId, columnId, lessonVersion,
  };
}
