import type { Connection, SqlValue, Statement } from './connection';
import { isSoleWriter, readFileVersion } from './dialect';
import type { Table } from './entities';
import { factOf, RememberedRows, type Asked, type Row as AnyRow, type Rows } from './remembered-rows';
import { RememberedSiblings } from './remembered-siblings';
import { keyValues, selectSiblingsSql, selectSql } from './table-statements';

export type { SqlValue };

/** Reading side of a connection: row objects out, from memory where no write has touched the tables since. SQL names columns `AS "camelCase"`. */
export type Query = {
  readonly all: <Row>(sql: string, ...values: SqlValue[]) => Row[];
  readonly find: <Row>(sql: string, ...values: SqlValue[]) => Row | undefined;
  /** The row of a key. Cheaper than `find`: writes to other rows of the table do not touch it. */
  readonly findRow: <Row extends object>(table: Table<Row>, key: Partial<Row>) => Row | undefined;
  /** The rows whose key begins with one of these, of a table with siblings; group by group, within a group in no order. Not the caller's to change. */
  readonly listSiblings: <Row extends object>(table: Table<Row>, firsts: readonly SqlValue[]) => readonly Row[];
  /** Like `all`, and the very same frozen rows until one of the named tables is written to: what is built from them can be kept with them. */
  readonly recall: <Row>(sql: string, ...values: SqlValue[]) => readonly Row[];
};

/** How many groups of siblings a statement reads. */
const GROUPS = [1, 8, 32, 128, 512];
const MOST_GROUPS = 512;

type Values = Readonly<Record<string, SqlValue | undefined>>;

/** One row of a write: the key it is found by, null of a new one; what it is afterwards, null where it is removed. */
export type Change = { readonly table: Table<never>; readonly before: readonly SqlValue[] | null; readonly after: Values | null };

export class StatementCache implements Query {
  #connection: Connection;
  readonly #statements = new Map<string, Statement>();
  readonly #remembered = new RememberedRows();
  readonly #siblings = new RememberedSiblings();
  /** Called before each query; see `SchoolDatabase.read`. */
  beforeQuery: (() => void) | null = null;
  /** Another number after each write of another program; own writes do not change it. 0: not looked at yet. */
  fileVersion = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** The file was opened anew: nothing that was prepared or remembered holds. */
  replaceConnection(connection: Connection): void {
    this.#connection = connection;
    this.#statements.clear();
    this.forgetAll();
    this.fileVersion = 0;
  }

  /** What is asked from now on is asked of the tables themselves. */
  forgetAll(): void {
    this.#remembered.clear();
    this.#siblings.clear();
  }

  /** A statement without rows or values, as BEGIN and its like. */
  control(sql: string): void {
    this.#prepare(sql).run();
  }

  /** Begins a transaction; when another program has written to the file since the last one, what is remembered of it is dropped. Answers whether one has. */
  begin(sql: 'BEGIN' | 'BEGIN IMMEDIATE'): boolean {
    this.control(sql);
    const before = this.fileVersion;
    this.fileVersion = readFileVersion(this.#connection, (text) => this.#prepare(text));
    if (this.fileVersion === before) return false;
    this.forgetAll();
    return before !== 0;
  }

  /** What was written since the transaction began, or some of it, was taken back. */
  undo(): void {
    this.#siblings.undo();
  }

  /** The running transaction is over, one way or the other. */
  settle(): void {
    this.#remembered.settle();
    this.#siblings.settle();
  }

  /** Writes a row; answers the id that the database has given. */
  write({ table, before, after }: Change, sql: string, values: readonly SqlValue[]): number {
    const names = after ? readKey(table, after) : null;
    const keys = [before, names].filter((key) => key !== null);
    this.#remembered.forget(table.name, keys.map((key) => factOf(table.name, key)));
    const id = Number(this.#prepare(sql).run(...values).lastInsertRowid);
    if (keys.length === 0) this.#remembered.forget(table.name, [factOf(table.name, [id])]);
    if (table.options.hasSiblings === true) {
      if (before) this.#siblings.follow(groupOf(table, before), factOf(table.name, before), null);
      if (after && names) this.#siblings.follow(groupOf(table, names), factOf(table.name, names), completeRow(table, after));
    }
    return id;
  }

  readonly all = <Row>(sql: string, ...values: SqlValue[]): Row[] => copyRows(this.#remember(askAll(sql, values), () => this.#prepare(sql).all(...values) as AnyRow[])) as Row[];

  readonly find = <Row>(sql: string, ...values: SqlValue[]): Row | undefined => {
    const [row] = this.#remember({ sql, values: `first ${JSON.stringify(values)}` }, () => listFirst(this.#prepare(sql).get(...values)));
    return row && ({ ...row } as Row);
  };

  readonly findRow = <Row extends object>(table: Table<Row>, key: Partial<Row>): Row | undefined => {
    const values = keyValues(table, key);
    const of = table as unknown as Table<never>;
    this.#reach();
    const row = table.options.hasSiblings === true ? this.#findSiblings(of, values).get(factOf(table.name, values)) : this.#findAlone(of, values);
    return row && ({ ...row } as Row);
  };

  readonly listSiblings = <Row extends object>(table: Table<Row>, firsts: readonly SqlValue[]): readonly Row[] => {
    this.#reach();
    return this.#gather(table as unknown as Table<never>, firsts).flatMap((rows) => [...rows.values()]) as Row[];
  };

  readonly recall = <Row>(sql: string, ...values: SqlValue[]): readonly Row[] => {
    const asked = askAll(sql, values);
    const known = this.#remembered.findFrozen(asked);
    if (known) return known as readonly Row[];
    const rows = this.#remember(asked, () => this.#prepare(sql).all(...values) as AnyRow[]);
    return (this.#remembered.findFrozen(asked) ?? rows) as readonly Row[];
  };

  #findAlone(table: Table<never>, key: readonly SqlValue[]): AnyRow | undefined {
    const fact = factOf(table.name, key);
    const asked = { sql: table.name, values: fact };
    const known = this.#remembered.find(asked);
    if (known) return known[0];
    this.beforeQuery?.();
    const rows = listFirst(this.#prepare(selectSql(table)).get(...key));
    this.#remembered.keepRow(asked, fact, rows);
    return rows[0];
  }

  #findSiblings(table: Table<never>, key: readonly SqlValue[]): ReadonlyMap<string, AnyRow> {
    return this.#gather(table, key.slice(0, 1))[0] ?? new Map<string, never>();
  }

  /** The groups in the order asked for; those that are not remembered are read together. */
  #gather(table: Table<never>, firsts: readonly SqlValue[]): ReadonlyMap<string, AnyRow>[] {
    const missing = firsts.filter((first) => !this.#siblings.find(groupOf(table, [first])));
    if (missing.length > 0) this.beforeQuery?.();
    const read = new Map(missing.map((first) => [groupOf(table, [first]), new Map<string, AnyRow>()]));
    for (const row of this.#readSiblings(table, missing)) {
      const key = table.key.map((name) => row[name] as SqlValue);
      read.get(groupOf(table, key))?.set(factOf(table.name, key), row);
    }
    const groups = firsts.map((first) => {
      const group = groupOf(table, [first]);
      return read.get(group) ?? this.#siblings.find(group) ?? new Map<string, AnyRow>();
    });
    for (const [group, rows] of read) this.#siblings.keep(group, rows);
    return groups;
  }

  /** A few statements serve every number of groups: the last one fills up. */
  #readSiblings(table: Table<never>, firsts: readonly SqlValue[]): AnyRow[] {
    const rows: AnyRow[] = [];
    for (let from = 0; from < firsts.length; from += MOST_GROUPS) {
      const some = firsts.slice(from, from + MOST_GROUPS);
      const places = GROUPS.find((count) => count >= some.length) ?? MOST_GROUPS;
      const values = Array.from({ length: places }, (_, index) => some[Math.min(index, some.length - 1)] ?? null);
      rows.push(...(this.#prepare(selectSiblingsSql(table, places)).all(...values) as AnyRow[]));
    }
    return rows;
  }

  #remember(asked: Asked, ask: () => Rows): Rows {
    this.#reach();
    const known = this.#remembered.find(asked);
    if (known) return known;
    this.beforeQuery?.();
    const rows = ask();
    this.#remembered.keep(asked, rows);
    return rows;
  }

  /** Where others may have written, a transaction tells. */
  #reach(): void {
    if (this.beforeQuery && !isSoleWriter(this.#connection)) this.beforeQuery();
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function groupOf(table: Table<never>, key: readonly SqlValue[]): string {
  return factOf(table.name, key.slice(0, 1));
}

/** Null where the database is going to give the id. */
function readKey(table: Table<never>, row: Values): SqlValue[] | null {
  return table.key.every((name) => row[name] !== undefined) ? keyValues(table as unknown as Table<Values>, row) : null;
}

/** As it will be read: what was not given is empty. */
function completeRow(table: Table<never>, row: Values): AnyRow {
  return Object.fromEntries(Object.keys(table.columns).map((name) => [name, row[name] ?? null]));
}

function askAll(sql: string, values: readonly SqlValue[]): Asked {
  return { sql, values: values.length === 0 ? '' : JSON.stringify(values) };
}

function listFirst(row: unknown): Rows {
  return row === undefined ? [] : [row as AnyRow];
}

/** What callers get is theirs to change. */
function copyRows(rows: Rows): AnyRow[] {
  return rows.map((row) => ({ ...row }));
}
