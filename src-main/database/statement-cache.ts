import type Database from 'better-sqlite3';
import type { Connection } from './open-connection';

export type SqlValue = string | number | null;
type Statement = Database.Statement<SqlValue[]>;

/** Reading side of a connection: prepared once, row objects out. SQL names columns `AS "camelCase"`. */
export type Query = {
  readonly all: <Row>(sql: string, ...values: SqlValue[]) => Row[];
  readonly find: <Row>(sql: string, ...values: SqlValue[]) => Row | undefined;
};

export class StatementCache implements Query {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare<SqlValue[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  readonly all = <Row>(sql: string, ...values: SqlValue[]): Row[] => this.prepare(sql).all(...values) as Row[];

  readonly find = <Row>(sql: string, ...values: SqlValue[]): Row | undefined => this.prepare(sql).get(...values) as Row | undefined;
}
