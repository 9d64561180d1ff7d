import type { Table } from '../../database/entities';
import { formatRowImage } from '../../database/row-image';
import type { SqlValue } from '../../database/statement-cache';
import { selectList, toColumn } from '../../database/table-statements';
import type { Transaction } from '../../database/transaction';

type Count = { created: number; unchanged: number };
type Difference = { readonly what: string; readonly name: string };

/**
 * Writes the rows of a file that are not there yet and keeps those that are: a second import of the same file changes nothing
 * (EXP-04). A row that is there with other values is left as it is and reported.
 */
export class ImportWriter {
  readonly transaction: Transaction;
  readonly #batchId: number;
  readonly #counts = new Map<string, Count>();
  readonly differences: Difference[] = [];

  constructor(transaction: Transaction, batchId: number) {
    this.transaction = transaction;
    this.#batchId = batchId;
  }

  /** The `id` of the row with this natural key; made of key and values when there is none. `what` is the counter's name. */
  ensure<Row extends object>(table: Table<Row>, what: string, key: Partial<Row>, values: Partial<Row>, name = ''): number {
    const existing = this.#find(table, key);
    const count = this.#count(what);
    if (!existing) {
      count.created += 1;
      return this.transaction.bulkInsert(this.#batchId, table, { ...key, ...values });
    }
    count.unchanged += 1;
    if (differs(existing, values)) this.differences.push({ what, name });
    return Number((existing as { id?: number }).id ?? 0);
  }

  /** A row that is there already in other words, matched by the caller. */
  keep(what: string): void {
    this.#count(what).unchanged += 1;
  }

  /** Like `keep`; a row that is there with another value is reported by its name. */
  keepSame(what: string, isSame: boolean, name: string): void {
    this.keep(what);
    if (!isSame) this.differences.push({ what, name });
  }

  /** A row that is surely new. */
  insert<Row extends object>(table: Table<Row>, what: string, values: Partial<Row>): number {
    this.#count(what).created += 1;
    return this.transaction.bulkInsert(this.#batchId, table, values);
  }

  listCounts(): { what: string; created: number; unchanged: number }[] {
    return [...this.#counts].map(([what, count]) => ({ what, ...count }));
  }

  #count(what: string): Count {
    const count = this.#counts.get(what) ?? { created: 0, unchanged: 0 };
    this.#counts.set(what, count);
    return count;
  }

  #find<Row extends object>(table: Table<Row>, key: Partial<Row>): Row | undefined {
    const entries = Object.entries(key) as [string, SqlValue][];
    const where = entries.map(([column, value]) => `${toColumn(column)} ${value === null ? 'IS NULL' : '= ?'}`).join(' AND ');
    const values = entries.map(([, value]) => value).filter((value) => value !== null);
    return this.transaction.query.find<Row>(`SELECT ${selectList(table as unknown as Table<never>)} FROM ${table.name} WHERE ${where}`, ...values);
  }
}

function differs(existing: object, values: object): boolean {
  const known = existing as Record<string, SqlValue>;
  return Object.entries(values as Record<string, SqlValue>).some(([column, value]) => (value ?? null) !== (known[column] ?? null));
}

/** Digest text of a row as it is now, for comparison with the digest of its import. */
export const describeRow = formatRowImage;
