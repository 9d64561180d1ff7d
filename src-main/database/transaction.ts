import { AppError } from '@shared/lib/app-error';
import type { AuditChain, AuditDraft, Author } from './audit-chain';
import { importRowTable, type Table } from './entities';
import { digest, formatChangedColumns, formatRowImage, formatRowKey } from './row-image';
import type { Query, SqlValue, StatementCache } from './statement-cache';
import { deleteSql, insertSql, keyValues, updateSql } from './table-statements';

type Values = Readonly<Record<string, SqlValue | undefined>>;
type AnyTable = Table<never>;

/**
 * The one door for writes: rows go through `insert`, `update`, `remove`, each with its audit line in the same transaction.
 * `bulkInsert` is for imports: rows are listed with their digests, and `closeBulk` writes the batch's one audit line.
 */
export class Transaction {
  readonly query: Query;
  readonly author: Author;
  readonly #statements: StatementCache;
  readonly #chain: AuditChain;
  readonly #bulk = new Map<number, { count: number; digests: string[] }>();

  constructor(statements: StatementCache, chain: AuditChain, author: Author) {
    this.query = statements;
    this.author = author;
    this.#statements = statements;
    this.#chain = chain;
  }

  /** Writes a row; returns the new `id` (0 where the key was given). A `rowVersion` column starts at 1. */
  insert<Row extends object>(table: Table<Row>, values: Partial<Row>, reason: string | null = null): number {
    const row = this.#write(table, values as Values);
    this.#log(table, { action: 'insert', entity: table.name, entityKey: formatRowKey(table, row), after: formatRowImage(table, row), reason });
    return Number(row.id ?? 0);
  }

  /** Columns that really differ are changed and `rowVersion` goes up (not for quiet columns alone); false when nothing differs. Throws `notFound`. */
  update<Row extends object>(table: Table<Row>, key: Partial<Row>, changes: Partial<Row>, reason: string | null = null): boolean {
    const before = this.get(table, key) as unknown as Values;
    const names = Object.keys(changes).filter((name) => ((changes as Values)[name] ?? null) !== (before[name] ?? null));
    if (names.length === 0) return false;
    const after: Record<string, SqlValue | undefined> = { ...before, ...(changes as Values) };
    if ('rowVersion' in table.columns && names.some((name) => table.columns[name]?.quiet !== true)) {
      after.rowVersion = Number(before.rowVersion) + 1;
      names.push('rowVersion');
    }
    this.#change(table, key, names, after);
    this.#log(table, {
      action: 'update', entity: table.name, entityKey: formatRowKey(table, after), before: formatChangedColumns(table, before, names), after: formatRowImage(table, after), reason,
    });
    return true;
  }

  /** Another version of a row whose parts in other tables have changed: who saves next has to have seen them, too (SYS-03). */
  touch<Row extends { readonly rowVersion: number }>(table: Table<Row>, key: Partial<Row>, reason: string): void {
    const row = this.get(table, key);
    this.#overwrite(table, { ...row, rowVersion: row.rowVersion + 1 }, reason);
  }

  /** Puts a changed row back exactly as it was, its version included: only to undo a whole step, where nobody has changed it since (MOV-04). */
  restore<Row extends object>(table: Table<Row>, row: Row, reason: string): void {
    this.#overwrite(table, row, reason);
  }

  remove<Row extends object>(table: Table<Row>, key: Partial<Row>, reason: string | null = null): void {
    const before = this.get(table, key);
    const found = keyValues(table, key);
    this.#statements.write({ table: table as unknown as AnyTable, before: found, after: null }, deleteSql(table as unknown as AnyTable), found);
    this.#log(table, {
      action: 'delete', entity: table.name, entityKey: formatRowKey(table, before as unknown as Values), before: formatRowImage(table, before as unknown as Values), reason,
    });
  }

  find<Row extends object>(table: Table<Row>, key: Partial<Row>): Row | undefined {
    return this.#statements.findRow(table, key);
  }

  get<Row extends object>(table: Table<Row>, key: Partial<Row>): Row {
    const row = this.find(table, key);
    if (!row) throw new AppError('notFound', { what: 'то, к чему относится действие' });
    return row;
  }

  /** A line about something that changed no row: login, refusal, print. `accountId` names the person where nobody is signed in yet. */
  note(draft: AuditDraft, accountId = this.author.accountId): void {
    this.#chain.append({ ...this.author, accountId }, draft);
  }

  /** A row of an import, without an audit line of its own; see `closeBulk`. */
  bulkInsert<Row extends object>(batchId: number, table: Table<Row>, values: Partial<Row>): number {
    const row = this.#write(table, values as Values);
    const batch = this.#bulk.get(batchId) ?? { count: 0, digests: [] };
    this.#bulk.set(batchId, batch);
    batch.count += 1;
    const rowDigest = digest(formatRowImage(table, row));
    batch.digests.push(rowDigest);
    this.#write(importRowTable, { batchId, ordinal: batch.count, entity: table.name, entityKey: formatRowKey(table, row), digest: rowDigest });
    return Number(row.id ?? 0);
  }

  /** One audit line for all rows of the batch with the digest over them; returns how many there are. */
  closeBulk(batchId: number, reason: string): number {
    const batch = this.#bulk.get(batchId) ?? { count: 0, digests: [] };
    this.#bulk.delete(batchId);
    this.#chain.append(this.author, {
      action: 'bulk', entity: 'import_batch', entityKey: String(batchId), after: JSON.stringify({ rows: batch.count, digest: digest(batch.digests.join('\n'), 43) }), reason,
    });
    return batch.count;
  }

  #overwrite<Row extends object>(table: Table<Row>, row: Row, reason: string): void {
    const values = row as unknown as Values;
    const before = this.get(table, row) as unknown as Values;
    const names = Object.keys(table.columns).filter((name) => (values[name] ?? null) !== (before[name] ?? null));
    if (names.length === 0) return;
    this.#change(table, row, names, values);
    this.#log(table, {
      action: 'update', entity: table.name, entityKey: formatRowKey(table, values), before: formatChangedColumns(table, before, names), after: formatRowImage(table, values), reason,
    });
  }

  #log<Row extends object>(table: Table<Row>, draft: AuditDraft): void {
    if (table.options.technical !== true && table.options.sealed !== true) this.#chain.append(this.author, draft);
  }

  #write<Row extends object>(table: Table<Row>, values: Values): Values {
    const row: Record<string, SqlValue | undefined> = { ...values };
    if ('rowVersion' in table.columns && row.rowVersion === undefined) row.rowVersion = 1;
    const names = Object.keys(row).filter((name) => row[name] !== undefined);
    const id = this.#statements.write({ table: table as unknown as AnyTable, before: null, after: row }, insertSql(table as unknown as AnyTable, names), names.map((name) => row[name] ?? null));
    if ('id' in table.columns && row.id === undefined) row.id = id;
    return row;
  }

  #change<Row extends object>(table: Table<Row>, key: Partial<Row>, names: readonly string[], after: Values): void {
    const found = keyValues(table, key);
    this.#statements.write({ table: table as unknown as AnyTable, before: found, after }, updateSql(table as unknown as AnyTable, names), [...names.map((name) => after[name] ?? null), ...found]);
  }
}
