/** What the server or the line to it answered. `code` is the SQLSTATE or the system's word (ECONNREFUSED); of a cut line `connectionLost`. */
export class PostgresError extends Error {
  readonly code: string;
  /** The connection is of no use any more; the transaction is gone with it. */
  readonly isLost: boolean;
  /** Whose rule was broken, where one was. */
  readonly table: string | null;

  constructor(message: string, code: string, isLost: boolean, table: string | null = null) {
    super(message);
    this.name = 'PostgresError';
    this.code = code;
    this.isLost = isLost;
    this.table = table;
  }
}
