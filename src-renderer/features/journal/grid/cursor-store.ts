import { Listeners } from '../edit/listeners';
import { placeCursor, type Cursor } from './cursor';

/** The active cell lives outside React: moving it repaints two cells, not the table. */
export class CursorStore {
  readonly changes = new Listeners();
  #cursor: Cursor;
  #typed = '';

  constructor(row = 0, column = 0) {
    this.#cursor = placeCursor(row, column);
  }

  readonly get = (): Cursor => this.#cursor;

  /** The beginning of an absence code of several letters, typed into the active cell; going elsewhere drops it. */
  readonly getTyped = (): string => this.#typed;

  set(cursor: Cursor): void {
    this.#cursor = cursor;
    this.#typed = '';
    this.changes.notify();
  }

  type(letters: string): void {
    this.#typed = letters;
    this.changes.notify();
  }
}
