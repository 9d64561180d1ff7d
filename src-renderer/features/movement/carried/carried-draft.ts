import type { InputFor } from '@shared/contract/contract';
import type { CarriedSheet } from '@shared/contract/movement-contract';
import { DEFAULT_SCALE, isPeriodValue } from '@shared/domain/journal';
import { parseBroughtMarks } from '@shared/domain/movement';

/** A column of the table: current marks or the mark of one period. */
export type CarriedColumn = { readonly key: string; readonly slot: string; readonly kind: 'mark' | 'periodMark'; readonly title: string; readonly period: string };
/** Typed texts by `cellKey`. */
export type CarriedCells = ReadonlyMap<string, string>;
type Records = InputFor<'movement.addCarried'>['records'];

export function cellKey(courseId: number, column: CarriedColumn): string {
  return `${String(courseId)} ${column.key}`;
}

/** Two columns for every period that has begun. */
export function listCarriedColumns({ periods }: CarriedSheet, today: string): CarriedColumn[] {
  return periods.filter(({ startDate }) => startDate <= today).flatMap(({ slot, name }) => [
    { key: `${slot} mark`, slot, kind: 'mark' as const, title: 'текущие', period: name },
    { key: `${slot} periodMark`, slot, kind: 'periodMark' as const, title: 'за период', period: name },
  ]);
}

/** Why a text cannot stand in its cell, in words; null = it can, or there is none. */
export function findCellProblem(text: string, column: CarriedColumn, startYear: number): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (column.kind === 'periodMark') return isPeriodValue(typed, DEFAULT_SCALE) ? null : 'Одна отметка 2–5, «осв», «н/а» или «безотм»';
  const { marks, wrong } = parseBroughtMarks(typed, startYear);
  if (wrong !== null) return `«${wrong}» – не отметка и не дата`;
  const outside = marks.find(({ value }) => !isPeriodValue(value, DEFAULT_SCALE));
  return outside ? `«${outside.value}» – не отметка` : null;
}

export function listRecords({ courses }: CarriedSheet, columns: readonly CarriedColumn[], cells: CarriedCells, startYear: number): Records {
  return courses.flatMap(({ courseId }) => columns.flatMap((column): Records => {
    const { kind, slot } = column;
    const text = (cells.get(cellKey(courseId, column)) ?? '').trim();
    if (text === '') return [];
    if (kind === 'periodMark') return [{ courseId, kind, slot, value: text }];
    return parseBroughtMarks(text, startYear).marks.map((mark) => ({ courseId, kind, slot, ...mark }));
  }));
}
