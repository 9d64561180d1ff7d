import type { CellChange, CellResult } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';

export function aWaitingMark(value: number, studentId = 100, part: Partial<OutboxEntry> = {}): OutboxEntry {
  const change: CellChange = { date: '2025-09-16', lessonNumber: 3, column: 1, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'mark', value } };
  return { id: `00000000-0000-4000-8000-000000000${studentId}`, procedure: 'journal.setCells', input: { courseId: 7, changes: [change] }, typedAt: '2025-09-16T07:04:00.000Z', refusal: null, ...part };
}

/** Somebody else has put «3» meanwhile. */
export function anOvertakenMark(value: number, studentId = 100): OutboxEntry {
  const result: CellResult = { refusal: 'changedByOther', by: { author: 'Петрова А. А.', at: '2025-09-16T07:10:00.000Z' }, mark: { value: 3, version: 4, comment: null }, absence: null, lessonId: 1, columnId: 10, lessonVersion: 1 };
  return aWaitingMark(value, studentId, { refusal: { failure: null, answer: [result] } });
}
