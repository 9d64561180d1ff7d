import { AppError } from '@shared/contract/app-error';
import { ALL_TABLES } from '../../../database/entities';
import { toSnakeCase } from '../../../database/entities/define-table';
import type { Query } from '../../../database/statement-cache';
import { getTableTitle } from '../../audit';

/** Columns of all tables that name a row of this table: a table that is added later counts by itself. */
function listReferences(table: string): { readonly table: string; readonly column: string }[] {
  return ALL_TABLES.flatMap((other) =>
    Object.entries(other.columns).filter(([, column]) => column.references === table).map(([property]) => ({ table: other.name, column: toSnakeCase(property) })));
}

/** What hangs on a row, in words: «Страница журнала – 3». `own`: tables whose rows belong to it and go with it. */
export function listUses(query: Query, table: string, id: number, own: readonly string[] = []): string[] {
  return listReferences(table)
    .filter((reference) => !own.includes(reference.table))
    .map((reference) => ({ ...reference, count: query.find<{ count: number }>(`SELECT count(*) AS "count" FROM ${reference.table} WHERE ${reference.column} = ?`, id)?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((use) => `${getTableTitle(use.table).toLocaleLowerCase('ru')} – ${String(use.count)}`);
}

const KEPT = 'прежнее останется, а выбрать её больше не предложат.';
/** What a work type and an absence code have instead of «Закрыт с». */
export const CLOSE_TYPED = `Укажите в ней «Не предлагать с»: ${KEPT}`;
/** What to do about a record that cannot be closed from a date. */
const INSTEAD: Readonly<Record<string, string>> = {
  class_set: 'Сначала уберите комплект из карточек этих классов.',
  bell_schedule: 'Сначала назначьте на эти дни и классы другие звонки.',
};

/** Nothing in force is deleted when records hang on it. */
export function refuseUsed(query: Query, table: string, id: number, own: readonly string[] = []): void {
  const uses = listUses(query, table, id, own);
  if (uses.length > 0) throw new AppError('recordInUse', { what: [...new Set(uses)], todo: INSTEAD[table] ?? `Укажите в ней «Закрыт с»: ${KEPT}` });
}
