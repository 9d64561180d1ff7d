import { describe, expect, it } from 'vitest';
import type { CellRefusal, CellResult } from '@shared/contract/journal-contract';
import { createEditState, findEntry, getCellValue, type EditState } from '@renderer/features/journal/edit/edit-state';
import { failBatch, settleBatch, takeBatch } from '@renderer/features/journal/edit/send-cells';
import { dismissCell, overruleCell, typeCells } from '@renderer/features/journal/edit/type-cells';
import type { CellSet } from '@renderer/features/journal/edit/cell-value';
import { aLesson, aPage } from './support/a-page';

const CELL = { date: '2025-09-16', lessonNumber: 3, column: 1, studentId: 100 };
const mark = (value: number): CellSet => ({ kind: 'mark', value });
const type = (state: EditState, set: CellSet, cell = CELL) => typeCells(state, [{ cell, set, text: set.kind === 'mark' ? String(set.value) : '' }], 1);
const answer = (value: number | null, version: number, refusal: CellRefusal | null = null): CellResult => ({
  refusal, by: null, mark: value === null ? null : { value, version, comment: null }, absence: null, lessonId: 1, columnId: 11, lessonVersion: 1,
});

/** A page where the first pupil has a 3 (version 5) in today's lesson. */
const withThree = () => createEditState(aPage({
  lessons: [aLesson('2025-09-16', { version: 2, lessonId: 1, columns: [{ id: 11, ordinal: 1, workType: 'answer', title: null }, { id: 12, ordinal: 2, workType: 'test', title: null }] })],
  marks: [{ columnId: 11, studentId: 100, value: 3, version: 5, comment: 'устно', source: 'import' }],
}));

describe('what is typed over the page', () => {
  it('shows at once and remembers what was seen', () => {
    const state = type(withThree(), mark(5));
    expect(getCellValue(state, CELL).value).toBe(5);
    expect(takeBatch(state).batch.map((entry) => [entry.set, entry.seen])).toEqual([[mark(5), { mark: 5, absence: 0 }]]);
  });

  it('sends only the last of values typed before the first was sent', () => {
    const state = type(type(withThree(), mark(4)), mark(5));
    expect(takeBatch(state).batch.map((entry) => [entry.set, entry.seen.mark])).toEqual([[mark(5), 5]]);
  });

  it('sends nothing when the same value is typed again or taken back in time', () => {
    expect(takeBatch(type(withThree(), mark(3))).batch).toEqual([]);
    expect(takeBatch(type(type(withThree(), mark(5)), { kind: 'restore', value: 3, comment: 'устно', code: null })).batch).toEqual([]);
  });

  it('waits with a second value of the same cell for the answer to the first, then sends it over that', () => {
    const first = takeBatch(type(withThree(), mark(4)));
    const second = type(first.state, mark(5));
    const settled = settleBatch(second, first.batch, [answer(4, 6)]);
    expect(getCellValue(settled, CELL).value).toBe(5);
    expect(takeBatch(settled).batch.map((entry) => [entry.set, entry.seen.mark])).toEqual([[mark(5), 6]]);
  });

  it('does not send an absence together with another change of the same pupil and lesson', () => {
    const state = type(type(withThree(), { kind: 'clear' }), { kind: 'absence', code: 'н' }, { ...CELL, column: 2 });
    expect(takeBatch(state).batch.map((entry) => entry.set?.kind)).toEqual(['clear']);
  });

  it('shows an absence in every column of its lesson', () => {
    const state = type(withThree(), { kind: 'absence', code: 'б' }, { ...CELL, column: 2, studentId: 101 });
    expect(getCellValue(state, { ...CELL, studentId: 101 }).code).toBe('б');
  });

  it('keeps a refused value before the eyes, apart from what stands in the file', () => {
    const sent = takeBatch(type(withThree(), mark(7)));
    const state = settleBatch(sent.state, sent.batch, [answer(3, 5, 'notInScale')]);
    expect(getCellValue(state, CELL).value).toBe(3);
    expect(findEntry(state.entries, CELL)).toMatchObject({ text: '7', status: 'refused', notice: { reason: 'notInScale', theirs: '3' } });
    expect(dismissCell(state, CELL).entries).toEqual([]);
  });

  it('sends a refused value again over what the other person wrote, when told to', () => {
    const sent = takeBatch(type(withThree(), mark(5)));
    const refused = settleBatch(sent.state, sent.batch, [answer(4, 9, 'changedByOther')]);
    expect(getCellValue(refused, CELL).value).toBe(4);
    expect(takeBatch(refused).batch).toEqual([]);
    expect(takeBatch(overruleCell(refused, CELL)).batch.map((entry) => [entry.set, entry.seen.mark])).toEqual([[mark(5), 9]]);
  });

  it('puts a mark in place of an absence as one change, when told to', () => {
    const sent = takeBatch(type(withThree(), mark(5)));
    const absent = { ...answer(null, 0, 'absentStudent'), absence: { code: 'н' as const, version: 4 } };
    const refused = settleBatch(sent.state, sent.batch, [absent]);
    expect(takeBatch(overruleCell(refused, CELL)).batch.map((entry) => [entry.set, entry.seen])).toEqual([
      [{ kind: 'restore', value: 5, comment: null, code: null }, { mark: 0, absence: 4 }],
    ]);
  });

  it('never sends a later value over one that somebody else wrote unseen', () => {
    const sent = takeBatch(type(withThree(), mark(5)));
    const settled = settleBatch(type(sent.state, mark(2)), sent.batch, [answer(4, 9, 'changedByOther')]);
    expect(takeBatch(settled).batch.map((entry) => [entry.set, entry.seen.mark])).toEqual([[mark(2), 5]]);
  });

  it('takes «changed by other» as saved when the file holds just what was wanted', () => {
    const sent = takeBatch(type(withThree(), mark(5)));
    expect(settleBatch(sent.state, sent.batch, [answer(5, 9, 'changedByOther')]).entries).toEqual([]);
  });

  it('keeps what could not be sent and sends it again', () => {
    const sent = takeBatch(type(withThree(), mark(5)));
    const failed = failBatch(sent.state, sent.batch);
    expect(findEntry(failed.entries, CELL)?.status).toBe('unsent');
    expect(getCellValue(failed, CELL).value).toBe(5);
    expect(takeBatch(failed).batch.map((entry) => entry.seen.mark)).toEqual([5]);
  });

  it('joins a comment with a mark that is not sent yet', () => {
    const state = type(type(withThree(), mark(5)), { kind: 'comment', text: 'у доски' });
    expect(takeBatch(state).batch.map((entry) => entry.set)).toEqual([{ kind: 'restore', value: 5, comment: 'у доски', code: null }]);
  });

  it('refuses at once what cannot be a mark', () => {
    const state = typeCells(withThree(), [{ cell: CELL, set: null, text: '4/5' }], 1);
    expect(findEntry(state.entries, CELL)).toMatchObject({ text: '4/5', status: 'refused', notice: { reason: 'notOneMark', theirs: '3' } });
    expect(takeBatch(state).batch).toEqual([]);
  });
});
