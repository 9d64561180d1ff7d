import { AppError } from '@shared/contract/app-error';
import { ALL_TABLES, movementChangeTable, movementStepTable, type MovementChangeRow, type Table } from '../../database/entities';
import { formatRowKey } from '../../database/row-image';
import type { SqlValue } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { getTableTitle } from '../audit';

type AnyRow = Record<string, SqlValue>;
type AnyTable = Table<AnyRow>;
const TABLES = new Map(ALL_TABLES.map((table) => [table.name, table as unknown as AnyTable]));

/** Writes rows and remembers how to take each of them back: `undoStep` leaves the school exactly as it was before. */
export class MovementStep {
  readonly id: number;
  readonly #transaction: Transaction;
  #count = 0;

  constructor(transaction: Transaction, kind: string) {
    this.#transaction = transaction;
    this.id = transaction.insert(movementStepTable, { kind, madeAt: transaction.author.at, madeBy: transaction.author.accountId });
  }

  insert<Row extends object>(table: Table<Row>, values: Partial<Row>): number {
    const id = this.#transaction.insert(table, values);
    this.#remember(table.name, 'id' in table.columns ? String(id) : formatRowKey(table, values as AnyRow), null);
    return id;
  }

  update<Row extends object>(table: Table<Row>, key: Partial<Row>, changes: Partial<Row>): boolean {
    const before = this.#transaction.get(table, key) as AnyRow;
    const isChanged = this.#transaction.update(table, key, changes);
    if (isChanged) this.#remember(table.name, formatRowKey(table, before), before);
    return isChanged;
  }

  remove<Row extends object>(table: Table<Row>, key: Partial<Row>, reason: string): void {
    const before = this.#transaction.get(table, key) as AnyRow;
    this.#transaction.remove(table, key, reason);
    this.#remember(table.name, formatRowKey(table, before), before);
  }

  /** For code of other features that writes within this step. */
  asWriter(): Pick<Transaction, 'query' | 'get' | 'insert' | 'update' | 'remove'> {
    return {
      query: this.#transaction.query,
      get: (table, key) => this.#transaction.get(table, key),
      insert: (table, values) => this.insert(table, values),
      update: (table, key, changes) => this.update(table, key, changes),
      remove: (table, key, reason) => { this.remove(table, key, reason ?? 'движение ученика'); },
    };
  }

  /** A row that somebody else's code has just made within this step. */
  adopt(entity: string, entityKey: string): void {
    this.#remember(entity, entityKey, null);
  }

  #remember(entity: string, entityKey: string, before: AnyRow | null): void {
    this.#count += 1;
    this.#transaction.insert(movementChangeTable, { stepId: this.id, ordinal: this.#count, entity, entityKey, before: before && JSON.stringify(before) });
  }
}

export type StepChange = MovementChangeRow;

const CHANGES = `SELECT step_id AS "stepId", ordinal AS "ordinal", entity AS "entity", entity_key AS "entityKey", before AS "before" FROM movement_change WHERE step_id = ? ORDER BY ordinal DESC`;

/** How to take a step back, the last change first. */
export function listStepChanges(transaction: Pick<Transaction, 'query'>, stepId: number): StepChange[] {
  return transaction.query.all<StepChange>(CHANGES, stepId);
}

/**
 * Rows as they were before the step, versions included; the step itself is gone, the protocol of actions keeps it all. Throws `movementInUse` where a row that was there
 * before has been changed since; a row the step made is removed whatever has become of it, unless `keepsChanged`.
 */
export function undoStep(transaction: Transaction, stepId: number, reason: string, keepsChanged: boolean): void {
  for (const change of listStepChanges(transaction, stepId)) {
    takeBack(transaction, change, reason, keepsChanged);
    transaction.remove(movementChangeTable, { stepId, ordinal: change.ordinal });
  }
  transaction.remove(movementStepTable, { id: stepId }, reason);
}

function takeBack(transaction: Transaction, { entity, entityKey, before }: StepChange, reason: string, keepsChanged: boolean): void {
  const table = getTable(entity);
  const key = parseRowKey(table, entityKey);
  const row = transaction.find(table, key);
  if (before === null) {
    if (row && keepsChanged && Number(row.rowVersion ?? 1) !== 1) throw changedSince(entity);
    if (row) transaction.remove(table, key, reason);
    return;
  }
  const known = JSON.parse(before) as AnyRow;
  if (!row) transaction.insert(table, known);
  else if (isAsLeft(row, known)) transaction.restore(table, known, reason);
  else throw changedSince(entity);
}

/** A row with a version is as the step left it one version later. */
function isAsLeft(row: AnyRow, before: AnyRow): boolean {
  return row.rowVersion === undefined || Number(row.rowVersion) === Number(before.rowVersion) + 1;
}

function changedSince(entity: string): AppError {
  return new AppError('movementInUse', { what: `с тех пор это уже правили (${getTableTitle(entity).toLowerCase()})` });
}

export function getTable(name: string): AnyTable {
  const table = TABLES.get(name);
  if (!table) throw new RangeError(`unknown table ${name}`);
  return table;
}

export function parseRowKey(table: AnyTable, entityKey: string): AnyRow {
  const parts = entityKey.split(':');
  return Object.fromEntries(table.key.map((name, index) => [name, table.columns[name]?.type === 'integer' ? Number(parts[index]) : (parts[index] ?? '')]));
}
