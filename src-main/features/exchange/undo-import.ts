import { AppError } from '@shared/contract/app-error';
import type { ImportBatchRow } from '@shared/contract/exchange-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { ALL_TABLES, importBatchTable, type ImportRowRow, type Table } from '../../database/entities';
import { digest, formatRowImage } from '../../database/row-image';
import { isReferenced } from '../../database/storage-error';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';

type AnyTable = Table<Record<string, string | number | null>>;
const TABLES = new Map(ALL_TABLES.map((table) => [table.name, table as unknown as AnyTable]));

const BATCHES = `SELECT b.id AS "id", b.kind AS "kind", b.file_name AS "fileName", b.applied_at AS "at", b.row_count AS "rowCount", b.state AS "state",
  p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM import_batch b LEFT JOIN account a ON a.id = b.account_id LEFT JOIN staff p ON p.id = a.staff_id`;
type BatchRecord = Omit<ImportBatchRow, 'author' | 'canUndo'> & { [Part in keyof PersonName]: PersonName[Part] | null };

export function listImports(query: Query): ImportBatchRow[] {
  return query.all<BatchRecord>(`${BATCHES} ORDER BY b.id DESC`).map(describeBatch);
}

export function getImport(query: Query, batchId: number): ImportBatchRow {
  const row = query.find<BatchRecord>(`${BATCHES} WHERE b.id = ?`, batchId);
  if (!row) throw new AppError('notFound', { what: 'загрузка' });
  return describeBatch(row);
}

function describeBatch({ id, kind, fileName, at, rowCount, state, lastName, firstName, middleName }: BatchRecord): ImportBatchRow {
  const author = lastName === null ? 'Создание школы' : formatInitials({ lastName, firstName: firstName ?? '', middleName });
  return { id, kind, fileName, at, rowCount, state, author, canUndo: state === 'applied' && lastName !== null };
}

/**
 * Takes back every row of an import, newest first, each with its audit line (EXP-04). Refused with `importInUse` as soon as somebody
 * has changed one of them or made something that hangs on it.
 */
export function undoImport(transaction: Transaction, batchId: number): void {
  const batch = transaction.find(importBatchTable, { id: batchId });
  if (!batch) throw new AppError('notFound', { what: 'загрузка' });
  if (batch.state !== 'applied') throw new AppError('importInUse', { what: 'её уже отменили' });
  const rows = transaction.query.all<ImportRowRow>('SELECT batch_id AS "batchId", ordinal AS "ordinal", entity AS "entity", entity_key AS "entityKey", digest AS "digest" FROM import_row WHERE batch_id = ? ORDER BY ordinal DESC', batchId);
  for (const row of rows) takeBack(transaction, row);
  transaction.update(importBatchTable, { id: batchId }, { state: 'undone' }, 'отмена загрузки');
}

function takeBack(transaction: Transaction, { entity, entityKey, digest: written }: ImportRowRow): void {
  const table = TABLES.get(entity);
  if (!table) throw new RangeError(`unknown table ${entity}`);
  const key = parseKey(table, entityKey);
  const row = transaction.find(table, key);
  if (!row) return;
  if (digest(formatRowImage(table, row)) !== written) throw new AppError('importInUse', { what: describeUse(entity) });
  try {
    transaction.remove(table, key, 'отмена загрузки');
  } catch (error) {
    throw isReferenced(error) ? new AppError('importInUse', { what: describeUse(entity) }) : error;
  }
}

function parseKey(table: AnyTable, entityKey: string): Record<string, string | number> {
  const parts = entityKey.split(':');
  return Object.fromEntries(table.key.map((name, index) => [name, table.columns[name]?.type === 'integer' ? Number(parts[index]) : (parts[index] ?? '')]));
}

const NAMES: Readonly<Record<string, string>> = {
  account: 'учётная запись', lesson_plan: 'КТП', lesson_plan_item: 'тема КТП', lesson: 'урок', mark: 'отметка', absence: 'пропуск', mark_column: 'колонка отметок',
  student: 'карточка ученика', course: 'страница журнала', period_mark: 'отметка за период', staff: 'карточка сотрудника',
};

function describeUse(entity: string): string {
  return `с её данными уже работали (${NAMES[entity] ?? 'данные загрузки'})`;
}
