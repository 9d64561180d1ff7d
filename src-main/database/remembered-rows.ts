import { ALL_TABLES } from './entities';

type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;
export type Rows = readonly Row[];
/** `facts`: the tables, or the row, whose writes make the answer untrue. */
type Answer = { readonly facts: readonly string[]; readonly rows: Rows; readonly weight: number; isFrozen: boolean };

/** Longer answers are lists for a print or an export, asked for once. */
const MOST_ROWS = 4000;
/** Of all answers together, in numbers: some tens of megabytes. */
const MOST_WEIGHT = 1_000_000;
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
  /** The one asked for last at the end. */
  readonly #answers = new Map<string, Answer>();
  readonly #keysOfFact = new Map<string, Set<string>>();
  readonly #dirty = new Set<string>();
  #weight = 0;

  /** `key` is the statement with its values, see `keyOf`. */
  find(key: string): Rows | undefined {
    const answer = this.#answers.get(key);
    if (!answer) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer.rows;
  }

  /** The same rows every time, and nobody can change them. */
  findFrozen(key: string): Rows | undefined {
    const rows = this.find(key);
    const answer = this.#answers.get(key);
    if (!rows || !answer || answer.isFrozen) return rows;
    for (const row of rows) Object.freeze(row);
    Object.freeze(rows);
    answer.isFrozen = true;
    return rows;
  }

  /** Whether the rows were taken over; from then on they are not the caller's to change. */
  keep(key: string, sql: string, rows: Rows): boolean {
    const facts = rows.length > MOST_ROWS ? null : this.#tablesOf(sql);
    return facts !== null && this.#keep(key, facts, rows);
  }

  /** The same of one row that is looked for by its key: other rows of its table may change. */
  keepRow(key: string, fact: string, rows: Rows): boolean {
    return this.#keep(key, [fact], rows);
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
    this.#keysOfFact.clear();
    this.#weight = 0;
  }

  #keep(key: string, facts: readonly string[], rows: Rows): boolean {
    if (this.#dirty.size > 0 && facts.some((fact) => this.#dirty.has(fact))) return false;
    const weight = weigh(rows);
    this.#drop(key);
    if (weight > MOST_WEIGHT_OF_ANSWER) return false;
    this.#answers.set(key, { facts, rows, weight, isFrozen: false });
    this.#weight += weight;
    for (const fact of facts) {
      const keys = this.#keysOfFact.get(fact);
      if (keys) keys.add(key);
      else this.#keysOfFact.set(fact, new Set([key]));
    }
    for (const oldest of this.#answers.keys()) {
      if (this.#weight <= MOST_WEIGHT) break;
      this.#drop(oldest);
    }
    return true;
  }

  #forgetFact(fact: string): void {
    if (this.#dirty.has(fact)) return;
    this.#dirty.add(fact);
    for (const key of [...(this.#keysOfFact.get(fact) ?? [])]) this.#drop(key);
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#weight -= answer.weight;
    for (const fact of answer.facts) {
      const keys = this.#keysOfFact.get(fact);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfFact.delete(fact);
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

/** By its first rows. */
function weigh(rows: Rows): number {
  const sample = rows.slice(0, SAMPLE);
  const values = sample.flatMap((row) => Object.values(row));
  const ofSample = values.reduce<number>((sum, value) => sum + 1 + (typeof value === 'string' ? value.length / LETTERS : 0), 0);
  return LEAST_WEIGHT + (sample.length === 0 ? 0 : (ofSample * rows.length) / sample.length);
}

/** Under which an answer is remembered: of a list, or of its first row alone. */
export function keyOf(kind: 'all' | 'first', sql: string, values: readonly Value[]): string {
  return `${kind} ${JSON.stringify(values)} ${sql}`;
}

/** A row by its key. */
export function factOf(table: string, keyValues: readonly Value[]): string {
  return `${table} ${JSON.stringify(keyValues)}`;
}
