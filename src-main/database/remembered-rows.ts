type Values = readonly (string | number | null)[];
type Rows = readonly Readonly<Record<string, unknown>>[];

const MOST_REMEMBERED = 5000;
const TABLES = /\b(?:FROM|JOIN)\s+([a-z_]+)/giu;

/**
 * Answers of queries about facts that seldom change (who teaches what, whose list), kept until a write touches one of the tables that
 * the query names. Within a transaction nothing is kept of a table it has written to: the transaction may yet be rolled back.
 */
export class RememberedRows {
  readonly #tables = new Map<string, readonly string[]>();
  readonly #rows = new Map<string, { readonly sql: string; readonly rows: Rows }>();
  readonly #dirty = new Set<string>();

  find(sql: string, values: Values): Rows | undefined {
    return this.#rows.get(keyOf(sql, values))?.rows;
  }

  keep(sql: string, values: Values, rows: Rows): void {
    if (this.#dirty.size > 0 && this.#tablesOf(sql).some((table) => this.#dirty.has(table))) return;
    if (this.#rows.size >= MOST_REMEMBERED) this.clear();
    for (const row of rows) Object.freeze(row);
    this.#rows.set(keyOf(sql, values), { sql, rows: Object.freeze([...rows]) });
  }

  /** A row of the table is being written. */
  forget(table: string): void {
    if (this.#dirty.has(table)) return;
    this.#dirty.add(table);
    for (const [key, { sql }] of this.#rows) if (this.#tablesOf(sql).includes(table)) this.#rows.delete(key);
  }

  /** The running transaction is over, one way or the other. */
  settle(): void {
    this.#dirty.clear();
  }

  /** The file was changed by somebody else. */
  clear(): void {
    this.#rows.clear();
  }

  #tablesOf(sql: string): readonly string[] {
    let tables = this.#tables.get(sql);
    if (!tables) {
      tables = [...sql.matchAll(TABLES)].map((match) => (match[1] ?? '').toLowerCase());
      this.#tables.set(sql, tables);
    }
    return tables;
  }
}

function keyOf(sql: string, values: Values): string {
  return `${JSON.stringify(values)} ${sql}`;
}
