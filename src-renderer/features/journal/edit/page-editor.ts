import type { JournalPage } from '@shared/contract/journal-contract';
import type { BackendClient } from '../../../api/backend-client';
import { CellWriter } from './cell-writer';
import { LessonWriter } from './lesson-writer';
import { Listeners } from './listeners';
import { PageModel } from './page-model';
import { SerialQueue } from './serial-queue';

/** One open page with its two writers behind one queue. It outlives its screen while something typed is not saved. */
export class PageEditor {
  readonly model: PageModel;
  readonly cells: CellWriter;
  readonly lessons: LessonWriter;
  /** Heard when the last write has been answered. */
  readonly idle = new Listeners();
  readonly #queue: SerialQueue;
  #settledAt = 0;

  constructor(backend: BackendClient, page: JournalPage, formatMoment: (instant: string) => string) {
    this.model = new PageModel(page);
    this.#queue = new SerialQueue(() => {
      this.#settledAt = performance.now();
      this.idle.notify();
    });
    this.cells = new CellWriter(backend, this.model, this.#queue, formatMoment);
    this.lessons = new LessonWriter(backend, this.model, this.#queue, formatMoment);
  }

  /** When the last write was answered, on the clock of `performance.now()`. */
  get settledAt(): number {
    return this.#settledAt;
  }

  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** How much of what was typed is not in the file. */
  get unsavedCount(): number {
    return this.model.state.entries.length + this.lessons.drafts.size;
  }

  get unsentCount(): number {
    return this.model.state.entries.filter((entry) => entry.status === 'unsent').length + [...this.lessons.drafts.values()].filter((draft) => draft.status === 'unsent').length;
  }

  retry(): void {
    this.cells.retry();
    this.lessons.saveAll(true);
  }

  stop(): void {
    this.lessons.stop();
    this.#queue.stop();
  }

  /** Takes a page read at `requestedAt`, unless a write of ours was answered later: then it is older than what is shown. */
  load(page: JournalPage, requestedAt: number): boolean {
    if (!this.isIdle || requestedAt < this.#settledAt) return false;
    if (page !== this.model.page) this.model.load(page);
    return true;
  }
}
