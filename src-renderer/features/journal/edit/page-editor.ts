import type { JournalPage } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import type { BackendClient } from '../../../api/backend-client';
import { CellWriter } from './cell-writer';
import { LessonWriter } from './lesson-writer';
import { Listeners } from './listeners';
import { PageModel } from './page-model';
import { findWaitingDrafts } from './queued-entries';
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

  constructor(backend: BackendClient, page: JournalPage, formatMoment: (instant: string) => string, outbox: readonly OutboxEntry[] = []) {
    this.model = new PageModel(page, outbox);
    this.#queue = new SerialQueue(() => {
      this.#settledAt = performance.now();
      this.idle.notify();
    });
    this.cells = new CellWriter(backend, this.model, this.#queue, formatMoment);
    this.lessons = new LessonWriter(backend, this.model, this.#queue, formatMoment);
    this.#keepWaitingDrafts(outbox);
  }

  /** When the last write was answered, on the clock of `performance.now()`. */
  get settledAt(): number {
    return this.#settledAt;
  }

  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** How much of what was typed is neither in the file nor kept on this workstation's disk. */
  get unsavedCount(): number {
    return this.model.state.entries.filter((entry) => entry.status !== 'queued').length + [...this.lessons.drafts.values()].filter((draft) => draft.status !== 'queued').length;
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
  load(page: JournalPage, requestedAt: number, outbox: readonly OutboxEntry[]): boolean {
    if (!this.isIdle || requestedAt < this.#settledAt) return false;
    if (page !== this.model.page) this.model.load(page, outbox);
    this.#keepWaitingDrafts(outbox);
    return true;
  }

  #keepWaitingDrafts(outbox: readonly OutboxEntry[]): void {
    this.lessons.keepWaiting(findWaitingDrafts(this.model.page.course.id, outbox, (ref) => this.model.findLesson(ref)), outbox);
  }
}
