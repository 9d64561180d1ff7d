import { Listeners } from '../edit/listeners';
import { placeCursor, type Cursor } from './cursor';

/** The active cell lives outside React: moving it repaints two cells, not the table. */
export class CursorStore {
  readonly changes = new Listeners();
  #cursor: Cursor;

  constructor(row = 0, column = 0) {
    this.#cursor = placeCursor(row, column);
  }

  readonly get = (): Cursor => this.#cursor;

  set(cursor: Cursor): void {
    this.#cursor = cursor;
    this.changes.notify();
  }
}
