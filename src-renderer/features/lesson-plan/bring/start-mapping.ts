import type { PlanColumns } from '@shared/contract/lesson-plan-contract';
import { findHeadMapping, guessMapping, type ColumnMapping } from '@shared/domain/lesson-plan';

export type StartMapping = { readonly head: string; readonly mapping: ColumnMapping; /** Rows under the head. */ readonly rows: readonly (readonly string[])[]; readonly titles: readonly string[]; readonly isRemembered: boolean };

const HEAD_ROWS = 15;

/** Where the topics of a block begin and what its columns are: as this person mapped such a head before, as the head says, or a guess. */
export function startMapping(block: readonly (readonly string[])[], remembered: readonly PlanColumns[]): StartMapping {
  const headIndex = block.slice(0, HEAD_ROWS).findIndex((row) => findHeadMapping(row) !== null);
  const titles = headIndex < 0 ? [] : (block[headIndex] ?? []);
  const rows = block.slice(headIndex + 1);
  const width = Math.max(0, ...rows.map((row) => row.length), titles.length);
  const head = headIndex < 0 ? `столбцов: ${width}` : titles.join(' | ').slice(0, 900);
  const known = remembered.find((one) => one.head === head && one.columns.length === width);
  const found = known?.columns ?? (headIndex < 0 ? guessMapping(rows) : (findHeadMapping(titles) ?? []));
  return { head, rows, titles, isRemembered: known !== undefined, mapping: Array.from({ length: width }, (_, index) => found[index] ?? null) };
}
