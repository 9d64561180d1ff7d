import { AppError } from '@shared/lib/app-error';
import type { Connection, Statement } from '../connection';
import { PostgresError } from './postgres-error';
import { PostgresLink, type Answer, type Request } from './postgres-link';
import { PostgresStatement } from './postgres-statement';
import { hidePassword } from './postgres-name';
import { translateControl } from './translate-query';

const BEGIN = /^\s*BEGIN\b/i;
const COMMIT = /^\s*COMMIT\b/i;
const ROLLBACK = /^\s*ROLLBACK\s*$/i;
const ROLLBACK_TO = /^\s*ROLLBACK\s+TO\b/i;
const SAVEPOINT = /^\s*SAVEPOINT\b/i;
const CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
const MOST_POSTPONED = 50;
/** Of all postponed statements; the rows of a move are long. */
const MOST_POSTPONED_VALUES = 5000;
/** A line over which the server has answered so lately is believed to stand. */
const BELIEVED_MS = 2000;
const STATEMENT_LIMIT_MS = 60_000;
/** The lock of a school: one number for all, as every school has a database of its own. */
const LOCK = `SELECT pg_try_advisory_lock(1430537295), current_setting('server_encoding')`;

/**
 * One session on a PostgreSQL server, used like a connection to a file. It holds the advisory lock of the school for its life, which
 * is what the lock on the file is elsewhere. A cut line is knocked on again with the next transaction, lock first.
 */
export class PostgresConnection implements Connection {
  readonly name: string;
  readonly #schema: string;
  readonly #statements = new Map<string, Statement>();
  readonly #waiting: Request[] = [];
  #link: PostgresLink;
  #isTransaction = false;
  #isReadOnly = false;
  #isLost = false;
  #isClosed = false;
  #heardAt = -Infinity;
  /** Another number after each new session: what happened in between is not known. */
  sessionNumber = 0;

  constructor(name: string, schema: string) {
    this.name = name;
    this.#schema = schema;
    this.#link = new PostgresLink();
    try {
      this.#connect();
    } catch (error) {
      this.#link.close();
      throw error;
    }
  }

  get inTransaction(): boolean {
    return this.#isTransaction;
  }

  /** The line is cut; the next transaction tries anew. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** The session stands, and with it its lock: nobody else can have written. */
  get isAlive(): boolean {
    return !this.#isClosed && !this.#isLost && !this.#link.isCut && performance.now() - this.#heardAt < BELIEVED_MS;
  }

  prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = CONTROL.test(sql) ? this.#prepareControl(sql) : this.#prepareNamed(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  exec(sql: string): void {
    if (CONTROL.test(sql)) this.#control(sql);
    else this.#run({ text: sql });
  }

  /** For good: who asks it afterwards must not take the lock again. */
  close(): void {
    this.#isClosed = true;
    this.#link.close();
  }

  #prepareNamed(sql: string): Statement {
    const session = {
      isInTransaction: () => this.#isTransaction,
      run: (request: Request) => this.#run(request),
      postpone: (request: Request) => { this.#postpone(request); },
    };
    return new PostgresStatement(session, `uch_${String(this.#statements.size + 1)}`, sql);
  }

  #prepareControl(sql: string): Statement {
    const run = (): { changes: number; lastInsertRowid: number } => {
      this.#control(sql);
      return { changes: 0, lastInsertRowid: 0 };
    };
    const refuse = (): never => {
      throw new Error(`${sql} answers no rows`);
    };
    return { run, get: refuse, all: refuse, iterate: refuse };
  }

  /** BEGIN and SAVEPOINT go out with the first statement after them; after a silence at once, so that nothing is believed of a dead line. */
  #control(sql: string): void {
    const text = translateControl(sql);
    if (BEGIN.test(sql)) {
      if (this.#isLost || this.#link.isCut) this.#reconnect();
      if (this.isAlive) this.#waiting.push({ text });
      else this.#run({ text });
      this.#isTransaction = true;
      this.#isReadOnly = text.endsWith('READ ONLY');
    } else if (SAVEPOINT.test(sql)) {
      this.#waiting.push({ text });
    } else if (COMMIT.test(sql)) {
      this.#commit(text);
    } else if (ROLLBACK.test(sql)) {
      this.#rollback(text);
    } else {
      if (ROLLBACK_TO.test(sql)) this.#waiting.splice(this.#waiting.findLastIndex((request) => SAVEPOINT.test(request.text)) + 1);
      this.#run({ text });
    }
  }

  /** The end of a look is not waited for. */
  #commit(text: string): void {
    const hasBegun = !this.#waiting.some((request) => BEGIN.test(request.text)) || this.#waiting.length > 1;
    try {
      if (!hasBegun) this.#waiting.length = 0;
      else if (this.#isReadOnly) this.#link.post({ text });
      // To COMMIT after a failed statement the server answers ROLLBACK, and no error.
      else if (this.#run({ text }).command !== 'COMMIT') throw new PostgresError('rolled back because a statement had failed', 'rolledBack', false);
    } finally {
      this.#isTransaction = false;
    }
  }

  #rollback(text: string): void {
    const hasBegun = !this.#waiting.some((request) => BEGIN.test(request.text));
    this.#waiting.length = 0;
    try {
      if (hasBegun && !this.#isLost) this.#run({ text });
    } finally {
      this.#isTransaction = false;
    }
  }

  #run(request: Request): Answer {
    this.#refuseClosed();
    if (this.#isLost && !this.#isTransaction) this.#reconnect();
    try {
      const answer = this.#link.run([...this.#waiting.splice(0), request]);
      this.#heardAt = performance.now();
      return answer;
    } catch (error) {
      // Inside a transaction everything after this fails too, until it is given up.
      if (error instanceof PostgresError && error.isLost) this.#isLost = true;
      throw error;
    }
  }

  #postpone(request: Request): void {
    const values = [...this.#waiting, request].reduce((sum, { values: some }) => sum + (some?.length ?? 0), 0);
    if (this.#waiting.length < MOST_POSTPONED && values <= MOST_POSTPONED_VALUES) this.#waiting.push(request);
    else this.#run(request);
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new Error('the connection to the server is closed');
  }

  #reconnect(): void {
    this.#refuseClosed();
    // Until the lock is ours again: a session without it must not be taken for a good one.
    this.#isLost = true;
    this.#link.close();
    this.#link = new PostgresLink();
    this.#connect();
    this.#isLost = false;
  }

  #connect(): void {
    this.#link.connect({
      connectionString: this.name,
      application_name: 'uchebnaya-chast',
      connectionTimeoutMillis: 10_000,
      statement_timeout: STATEMENT_LIMIT_MS,
      keepAlive: true,
      options: `-c search_path=${this.#schema} -c synchronous_commit=on`,
    });
    const [locked, encoding] = this.#link.run([{ text: LOCK }]).columns.map(([value]) => value);
    if (locked !== 1) throw new AppError('fileLocked', { folder: hidePassword(this.name) });
    if (encoding !== 'UTF8') throw new AppError('serverDatabaseUnfit', { folder: hidePassword(this.name), encoding: String(encoding) });
    this.#heardAt = performance.now();
    this.sessionNumber += 1;
  }
}
