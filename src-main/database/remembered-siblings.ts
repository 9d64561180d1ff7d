import type { Row } from './remembered-rows';

/** Of all groups together, rows and the groups themselves (most lessons have no absences): two hundred pages of a period; some tens of megabytes. */
const MOST_WEIGHT = 150_000;
/** Once there are more, so many stay: the first of a long Map is slow to find where those before it have gone, so many go together. */
const KEPT_WEIGHT = 0.9 * MOST_WEIGHT;

/**
 * Rows that are remembered together with all that share the first part of their key – the marks of a column, the absences of a lesson –
 * and that follow what the program writes: who types marks down a column has them looked up once. A group is named as a fact is, a row by
 * its whole key.
 */
export class RememberedSiblings {
  /** The one asked for last at the end. */
  readonly #groups = new Map<string, Map<string, Row>>();
  /** Written to by the running transaction. */
  readonly #touched = new Set<string>();
  #weight = 0;

  find(group: string): ReadonlyMap<string, Row> | undefined {
    const rows = this.#groups.get(group);
    if (!rows) return undefined;
    this.#groups.delete(group);
    this.#groups.set(group, rows);
    return rows;
  }

  keep(group: string, rows: Map<string, Row>): void {
    this.#drop(group);
    this.#groups.set(group, rows);
    this.#weight += weigh(rows);
    if (this.#weight <= MOST_WEIGHT) return;
    for (const oldest of this.#groups.keys()) {
      if (this.#weight <= KEPT_WEIGHT) break;
      this.#drop(oldest);
    }
  }

  /** The row has been written; null: removed. */
  follow(group: string, key: string, row: Row | null): void {
    this.#touched.add(group);
    const rows = this.#groups.get(group);
    if (!rows) return;
    this.#weight -= weigh(rows);
    if (row) rows.set(key, row);
    else rows.delete(key);
    this.#weight += weigh(rows);
  }

  /** What the running transaction has written does not hold. */
  undo(): void {
    for (const group of this.#touched) this.#drop(group);
  }

  /** The running transaction is over. */
  settle(): void {
    this.#touched.clear();
  }

  clear(): void {
    this.#groups.clear();
    this.#weight = 0;
  }

  #drop(group: string): void {
    const rows = this.#groups.get(group);
    if (!rows) return;
    this.#groups.delete(group);
    this.#weight -= weigh(rows);
  }
}

function weigh(rows: ReadonlyMap<string, Row>): number {
  return 1 + rows.size;
}
