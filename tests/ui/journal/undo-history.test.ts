import { describe, expect, it } from 'vitest';
import { createEditState } from '@renderer/features/journal/edit/edit-state';
import { settleBatch, takeBatch } from '@renderer/features/journal/edit/send-cells';
import { typeCells } from '@renderer/features/journal/edit/type-cells';
import { buildStep, findReverseWrites, NO_HISTORY, recordStep } from '@renderer/features/journal/edit/undo-history';
import { aPage } from './support/a-page';

const CELL = { date: '2025-09-16', lessonNumber: 3, column: 1, studentId: 100 };
const typed = [{ cell: CELL, set: { kind: 'mark', value: 5 } as const, text: '5' }];

describe('undo', () => {
  const before = createEditState(aPage());
  const after = typeCells(before, typed, 1);
  const step = buildStep(1, before, after, typed);

  it('puts back what was there, and again what was typed', () => {
    expect(findReverseWrites(after, step, 'undo').map((write) => write.set)).toEqual([{ kind: 'restore', value: null, comment: null, code: null }]);
    expect(findReverseWrites(before, step, 'redo').map((write) => write.set)).toEqual([{ kind: 'restore', value: 5, comment: null, code: null }]);
  });

  it('leaves a cell that somebody else has changed since', () => {
    const sent = takeBatch(after);
    const other = { refusal: 'changedByOther' as const, by: null, mark: { value: 4, version: 2, comment: null }, absence: null, lessonId: 1, columnId: 1, lessonVersion: 1 };
    expect(findReverseWrites(settleBatch(sent.state, sent.batch, [other]), step, 'undo')).toEqual([]);
  });

  it('forgets what could be redone after a new action, and does not remember an action without effect', () => {
    const undone = { done: [], undone: [step] };
    expect(recordStep(undone, { ...step, id: 2 }).undone).toEqual([]);
    expect(recordStep(NO_HISTORY, buildStep(2, after, typeCells(after, typed, 2), typed)).done).toEqual([]);
  });
});
