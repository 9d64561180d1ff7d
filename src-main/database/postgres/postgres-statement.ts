import { AppError } from '@shared/lib/app-error';
import type { SqlValue, Statement } from '../connection';
import type { Answer, Request } from './postgres-link';
import { translateQuery } from './translate-query';

type Session = {
  readonly isInTransaction: () => boolean;
  readonly run: (request: Request) => Answer;
  /** Goes out together with the next request that is waited for. */
  readonly postpone: (request: Request) => void;
};

const ROWS_AT_ONCE = 2000;
/** Nothing is read back of it, and nobody goes on without a later answer of the same transaction. Whether a row can be removed is asked for. */
const POSTPONED = /^(?:INSERT INTO|UPDATE)\b/;

let cursorCount = 0;

/** A statement that the server keeps prepared under a name, for the life of the connection. */
export class PostgresStatement implements Statement {
  readonly #session: Session;
  readonly #name: string;
  readonly #text: string;
  readonly #returnsId: boolean;
  readonly #isPostponed: boolean;

  constructor(session: Session, name: string, sql: string) {
    this.#session = session;
    this.#name = name;
    ({ text: this.#text, returnsId: this.#returnsId } = translateQuery(sql));
    this.#isPostponed = POSTPONED.test(sql) && !this.#returnsId;
  }

  run(...values: SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number } {
    const request = this.#request(values);
    if (this.#isPostponed && this.#session.isInTransaction()) {
      this.#session.postpone(request);
      return { changes: 1, lastInsertRowid: 0 };
    }
    const { rowCount, columns } = this.#session.run(request);
    return { changes: rowCount, lastInsertRowid: this.#returnsId ? Number(columns[0]?.[0]) : 0 };
  }

  get(...values: SqlValue[]): unknown {
    return this.all(...values)[0];
  }

  all(...values: SqlValue[]): unknown[] {
    return buildRows(this.#session.run(this.#request(values)));
  }

  *iterate(...values: SqlValue[]): IterableIterator<unknown> {
    if (!this.#session.isInTransaction()) throw new Error('rows are iterated within a transaction');
    cursorCount += 1;
    const cursor = `rows_${String(cursorCount)}`;
    this.#session.run({ text: `DECLARE ${cursor} NO SCROLL CURSOR FOR ${this.#text}`, values: checkTexts(values) });
    for (;;) {
      const rows = buildRows(this.#session.run({ text: `FETCH ${String(ROWS_AT_ONCE)} FROM ${cursor}` }));
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    this.#session.run({ text: `CLOSE ${cursor}` });
  }

  #request(values: readonly SqlValue[]): Request {
    return { name: this.#name, text: this.#text, values: checkTexts(values) };
  }
}

function buildRows({ names, columns }: Answer): Record<string, SqlValue>[] {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (): Record<string, SqlValue> => ({}));
  for (const [place, name] of names.entries()) {
    const column = columns[place] ?? [];
    for (const [index, row] of rows.entries()) row[name] = column[index] ?? null;
  }
  return rows;
}

/** PostgreSQL keeps no NUL in a text. Nobody types one. */
function checkTexts(values: readonly SqlValue[]): readonly SqlValue[] {
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) throw new AppError('invalidInput', { what: 'текст с недопустимым знаком' });
  return values;
}
