import type { PersonKind } from '@shared/domain/people';
import { ALL_TABLES, type Table } from '../../../database/entities';
import type { Query, SqlValue } from '../../../database/statement-cache';
import { selectList, toColumn } from '../../../database/table-statements';
import { MERGE_WAYS, type MergeWay } from './merge-ways';

export type AnyRow = Record<string, SqlValue>;
export type AnyTable = Table<AnyRow>;
/** Rows of a table that name a card in one of their columns; `way` null: they keep the card apart. */
export type Hanging = { readonly table: AnyTable; readonly column: string; readonly way: MergeWay | null; readonly rows: readonly AnyRow[] };

/** Everything that hangs on a card, whatever table it is in. */
export function findHanging(query: Query, kind: PersonKind, id: number): Hanging[] {
  return listReferences(kind).flatMap(({ table, column, sql }) => {
    const rows = query.all<AnyRow>(sql, id);
    return rows.length === 0 ? [] : [{ table, column, way: MERGE_WAYS[kind][`${table.name}.${column}`] ?? null, rows }];
  });
}

function listReferences(kind: PersonKind): { readonly table: AnyTable; readonly column: string; readonly sql: string }[] {
  return (ALL_TABLES as unknown as readonly AnyTable[]).filter(({ options }) => options.technical !== true).flatMap((table) =>
    Object.entries(table.columns).filter(([name, { references }]) => references === kind && name !== 'mergedInto').map(([column]) => ({
      table, column, sql: `SELECT ${selectList(table as unknown as Table<never>)} FROM ${table.name} WHERE ${toColumn(column)} = ? ORDER BY ${table.key.map(toColumn).join(', ')}`,
    })));
}
