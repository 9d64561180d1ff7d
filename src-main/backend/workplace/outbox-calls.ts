import type { CellResult, LessonResult } from '@shared/contract/journal-contract';

/** What people type into the journal: kept on the workstation while nobody holds the file (SYS-04). Anything else is done again by hand. */
const OUTBOX_CALLS = ['journal.setCells', 'journal.saveLesson'] as const;

export function isOutboxCall(name: string): boolean {
  return (OUTBOX_CALLS as readonly string[]).includes(name);
}

/** Every part of the entry was taken; what was refused stays for its author to decide. */
export function isTaken(procedure: string, answer: unknown): boolean {
  if (procedure === 'journal.setCells') return (answer as readonly CellResult[]).every((cell) => cell.refusal === null);
  return (answer as LessonResult).refusals.length === 0;
}
