import type { Connection, SqlValue, Statement } from './connection';
import { readFileVersion } from './dialect';
import { RememberedRows } from './remembered-rows';

export type { SqlValue };

/** Reading side of a connection: prepared once, row objects out. SQL names columns `AS "camelCase"`. */
export type Query = {
  readonly all: <Row>(sql: string, ...values: SqlValue[]) => Row[];
  readonly find: <Row>(sql: string, ...values: SqlValue[]) => Row | undefined;
  /** Like `all`, for small facts that seldom change: answered from memory until one of the named tables is written to. Rows are frozen. */
  readonly recall: <Row>(sql: string, ...values: SqlValue[]) => readonly Row[];
};

export class StatementCache implements Query {
  #connection: Connection;
  readonly #statements = new Map<string, Statement>();
  readonly remembered = new RememberedRows();
  /** Called before each query that reaches the file; see `SchoolDatabase.read`. */
  beforeQuery: (() => void) | null = null;
  /** Another number after each write of another program; own writes do not change it. */
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
    this.remembered.clear();
    this.fileVersion = 0;
  }

  prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Begins a transaction; when another program has written to the file since the last one, what is remembered of it is dropped. */
  begin(sql: 'BEGIN' | 'BEGIN IMMEDIATE'): void {
    this.prepare(sql).run();
    const version = readFileVersion(this.#connection, (text) => this.prepare(text));
    if (version === this.fileVersion) return;
    this.remembered.clear();
    this.fileVersion = version;
  }

  readonly all = <Row>(sql: string, ...values: SqlValue[]): Row[] => {
    this.beforeQuery?.();
    return this.prepare(sql).all(...values) as Row[];
  };

  readonly find = <Row>(sql: string, ...values: SqlValue[]): Row | undefined => {
    this.beforeQuery?.();
    return this.prepare(sql).get(...values) as Row | undefined;
  };

  readonly recall = <Row>(sql: string, ...values: SqlValue[]): readonly Row[] => {
    const known = this.remembered.find(sql, values);
    if (known) return known as readonly Row[];
    const rows = this.all<Record<string, unknown>>(sql, ...values);
    this.remembered.keep(sql, values, rows);
    return rows as readonly Row[];
  };
}
