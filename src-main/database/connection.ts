export type SqlValue = string | number | null;

/** A prepared statement, with the methods of better-sqlite3 that the program uses. */
export type Statement = {
  run(...values: SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
  /** Rows as they are read, for what need not be in memory at once. Within a transaction only. */
  iterate(...values: SqlValue[]): IterableIterator<unknown>;
};

/** An open school database: a SQLite file or a schema on a PostgreSQL server. Synchronous in both: nothing gets between the statements of a transaction. */
export type Connection = {
  readonly inTransaction: boolean;
  prepare(sql: string): Statement;
  /** One or more statements without values. */
  exec(sql: string): unknown;
  close(): unknown;
};
