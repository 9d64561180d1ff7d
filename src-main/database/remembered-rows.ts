import { ALL_TABLES } from './entities';

type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;
export type Rows = readonly Row[];
/** `facts`: the tables, or the row, whose writes make the answer untrue. */
type Answer = { readonly asked: Asked; readonly facts: readonly string[]; readonly rows: Rows; readonly weight: number; isFrozen: boolean };
/** `sql` is one of few strings, `values` are short: looked up one after the other, no long string has to be put together. */
export type Asked = { readonly sql: string; readonly values: string };

/** Longer answers are lists for a print or an export, asked for once. */
const MOST_ROWS = 4000;
/** Of all answers together, in numbers: some tens of megabytes. */
const MOST_WEIGHT = 1_000_000;
/** Once there are more, so many stay: the first of a long Set is slow to find where those before it have gone, so many go together. */
const KEPT_WEIGHT = 0.9 * MOST_WEIGHT;
const MOST_WEIGHT_OF_ANSWER = MOST_WEIGHT / 10;
/** What an answer without rows takes of it. */
const LEAST_WEIGHT = 20;
/** So many letters take the place of a number. */
const LETTERS = 16;
const SAMPLE = 8;
const TABLE_NAMES = new Set(ALL_TABLES.map((table) => table.name));
/** Files, compared with their digests whenever they are read. */
const SEALED = new Set(ALL_TABLES.filter((table) => table.options.sealed === true).map((table) => table.name));
const WORDS = /[a-z_]+/giu;
const SOURCES = /\b(?:FROM|JOIN)\s+([a-z_]+)/giu;
const NAMED_WITHIN = /\b([a-z_]+)\s*(?:\([^()]*\))?\s+AS\s+(?:MATERIALIZED\s+)?\(/giu;

/**
 * Answers of queries, kept until a write touches one of the tables that the query names; what has not been asked for longest gives way.
 * Within a transaction nothing is kept of what it has written to: the transaction may yet be rolled back.
 */
export class RememberedRows {
  readonly #tables = new Map<string, readonly string[] | null>();
  readonly #answers = new Map<string, Map<string, Answer>>();
  /** The one asked for last at the end. */
  readonly #order = new Set<Answer>();
  readonly #ofFact = new Map<string, Set<Answer>>();
  readonly #dirty = new Set<string>();
  #weight = 0;

  find(asked: Asked): Rows | undefined {
    return this.#find(asked)?.rows;
  }

  /** The same rows every time, and nobody can change them. */
  findFrozen(asked: Asked): Rows | undefined {
    const answer = this.#find(asked);
    if (!answer || answer.isFrozen) return answer?.rows;
    for (const row of answer.rows) Object.freeze(row);
    Object.freeze(answer.rows);
    answer.isFrozen = true;
    return answer.rows;
  }

  /** The rows are not the caller's to change from now on. */
  keep(asked: Asked, rows: Rows): void {
    const facts = rows.length > MOST_ROWS ? null : this.#tablesOf(asked.sql);
    if (facts !== null) this.#keep(asked, facts, rows);
  }

  /** The same of one row that is looked for by its key: other rows of its table may change. */
  keepRow(asked: Asked, fact: string, rows: Rows): void {
    this.#keep(asked, [fact], rows);
  }

  /** A row of the table is being written; `rows` says which, as in `factOf`. */
  forget(table: string, rows: readonly string[]): void {
    this.#forgetFact(table);
    for (const row of rows) this.#forgetFact(row);
  }

  /** The running transaction is over, one way or the other. */
  settle(): void {
    this.#dirty.clear();
  }

  /** The tables were changed by somebody else. */
  clear(): void {
    this.#answers.clear();
    this.#order.clear();
    this.#ofFact.clear();
    this.#weight = 0;
  }

  #find({ sql, values }: Asked): Answer | undefined {
    const answer = this.#answers.get(sql)?.get(values);
    if (!answer) return undefined;
    this.#order.delete(answer);
    this.#order.add(answer);
    return answer;
  }

  #keep(asked: Asked, facts: readonly string[], rows: Rows): void {
    if (this.#dirty.size > 0 && facts.some((fact) => this.#dirty.has(fact))) return;
    const before = this.#find(asked);
    if (before) this.#drop(before);
    const answer: Answer = { asked, facts, rows, weight: weigh(asked, rows), isFrozen: false };
    if (answer.weight > MOST_WEIGHT_OF_ANSWER) return;
    const ofStatement = this.#answers.get(asked.sql);
    if (ofStatement) ofStatement.set(asked.values, answer);
    else this.#answers.set(asked.sql, new Map([[asked.values, answer]]));
    this.#order.add(answer);
    this.#weight += answer.weight;
    for (const fact of facts) {
      const answers = this.#ofFact.get(fact);
      if (answers) answers.add(answer);
      else this.#ofFact.set(fact, new Set([answer]));
    }
    if (this.#weight <= MOST_WEIGHT) return;
    for (const oldest of this.#order) {
      if (this.#weight <= KEPT_WEIGHT) break;
      this.#drop(oldest);
    }
  }

  #forgetFact(fact: string): void {
    if (this.#dirty.has(fact)) return;
    this.#dirty.add(fact);
    for (const answer of [...(this.#ofFact.get(fact) ?? [])]) this.#drop(answer);
  }

  #drop(answer: Answer): void {
    const { asked, facts, weight } = answer;
    this.#answers.get(asked.sql)?.delete(asked.values);
    this.#order.delete(answer);
    this.#weight -= weight;
    for (const fact of facts) {
      const answers = this.#ofFact.get(fact);
      answers?.delete(answer);
      if (answers?.size === 0) this.#ofFact.delete(fact);
    }
  }

  /** Null: the query looks at something that is no table of the school, and who changes that tells nobody. */
  #tablesOf(sql: string): readonly string[] | null {
    let tables = this.#tables.get(sql);
    if (tables === undefined) {
      tables = listTables(sql);
      this.#tables.set(sql, tables);
    }
    return tables;
  }
}

/** Every word that is a table's name counts: a column of that name makes the answer be asked for once too often, and nothing worse. */
function listTables(sql: string): readonly string[] | null {
  const ofQuery = new Set([...sql.matchAll(NAMED_WITHIN)].map((match) => match[1] ?? ''));
  const sources = [...sql.matchAll(SOURCES)].map((match) => match[1] ?? '');
  if (!/^\s*(?:SELECT|WITH)\b/iu.test(sql) || sources.length === 0 || sources.some((name) => !TABLE_NAMES.has(name) && !ofQuery.has(name))) return null;
  const tables = [...new Set(sql.match(WORDS))].filter((word) => TABLE_NAMES.has(word));
  return tables.some((table) => SEALED.has(table)) ? null : tables;
}

/** By its first rows and what it is found by. */
function weigh({ values: asked }: Asked, rows: Rows): number {
  const sample = rows.slice(0, SAMPLE);
  const values = sample.flatMap((row) => Object.values(row));
  const ofSample = values.reduce<number>((sum, value) => sum + 1 + (typeof value === 'string' ? value.length / LETTERS : 0), 0);
  return LEAST_WEIGHT + asked.length / LETTERS + (sample.length === 0 ? 0 : (ofSample * rows.length) / sample.length);
}

/** A row by its key. */
export function factOf(table: string, keyValues: readonly Value[]): string {
  return `${table} ${JSON.stringify(keyValues)}`;
}
