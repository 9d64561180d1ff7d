import type { AppError } from '@shared/contract/app-error';
import type { CellResult, PageLesson } from '@shared/contract/journal-contract';
import type { BackendClient } from '../../../api/backend-client';
import { toAppError } from '../../../api/failure';
import type { CellAddress } from './cell-address';
import { findEntry, type EditEntry } from './edit-state';
import type { PageModel } from './page-model';
import { getQueuedId, queueBatch } from './queued-entries';
import { failBatch, settleBatch, takeBatch } from './send-cells';
import type { SerialQueue } from './serial-queue';
import { dismissCell, overruleCell, typeCells, type TypedCell } from './type-cells';
import { buildStep, findReverseWrites, NO_HISTORY, recordStep, type UndoHistory } from './undo-history';

/** Takes what is typed into cells: shows it at once, sends it behind, keeps what was refused before the eyes. */
export class CellWriter {
  readonly #backend: BackendClient;
  readonly #model: PageModel;
  readonly #queue: SerialQueue;
  readonly #formatMoment: (instant: string) => string;
  #history: UndoHistory = NO_HISTORY;
  #lastStepId = 0;
  #isScheduled = false;
  #failure: AppError | null = null;

  constructor(backend: BackendClient, model: PageModel, queue: SerialQueue, formatMoment: (instant: string) => string) {
    this.#backend = backend;
    this.#model = model;
    this.#queue = queue;
    this.#formatMoment = formatMoment;
  }

  /** Why the last changes could not be sent; null once something went through. */
  get failure(): AppError | null {
    return this.#failure;
  }

  /** One action of the person: one step of undo. */
  type(typed: readonly TypedCell[]): void {
    const before = this.#model.state;
    const stepId = (this.#lastStepId += 1);
    const after = typeCells(before, typed, stepId);
    this.#history = recordStep(this.#history, buildStep(stepId, before, after, typed));
    this.#show(after, typed.map((one) => one.cell));
  }

  /** The cells put back, empty when there was nothing to take back. */
  undo(): readonly TypedCell[] {
    const step = this.#history.done.at(-1);
    if (!step) return [];
    this.#history = { done: this.#history.done.slice(0, -1), undone: [...this.#history.undone, step] };
    const refused = step.cells.map(({ cell }) => cell).filter((cell) => this.#isRefusedStep(cell, step.id));
    let state = this.#model.state;
    for (const cell of refused) state = dismissCell(state, cell);
    const writes = findReverseWrites(state, step, 'undo');
    this.#show(typeCells(state, writes, step.id), step.cells.map(({ cell }) => cell));
    return [...writes, ...refused.map((cell) => ({ cell, set: null, text: '' }))];
  }

  redo(): readonly TypedCell[] {
    const step = this.#history.undone.at(-1);
    if (!step) return [];
    this.#history = { done: [...this.#history.done, step], undone: this.#history.undone.slice(0, -1) };
    const writes = findReverseWrites(this.#model.state, step, 'redo');
    this.#show(typeCells(this.#model.state, writes, step.id), writes.map((one) => one.cell));
    return writes;
  }

  /** «Оставить его»: what was typed and refused goes, the file's value shows. */
  dismiss(cells: readonly CellAddress[]): void {
    let state = this.#model.state;
    for (const cell of cells) state = dismissCell(state, cell);
    this.#show(state, cells);
  }

  /** «Поставить моё»: the refused value again, over what is now seen. */
  overrule(cells: readonly CellAddress[]): void {
    let state = this.#model.state;
    for (const cell of cells) state = overruleCell(state, cell);
    this.#show(state, cells);
  }

  /** Sends everything that could not be sent. */
  retry(): void {
    this.#schedule();
  }

  #isRefusedStep(cell: CellAddress, stepId: number): boolean {
    const entry = findEntry(this.#model.state.entries, cell);
    return entry?.status === 'refused' && entry.stepId === stepId;
  }

  #show(state: PageModel['state'], cells: readonly CellAddress[]): void {
    this.#model.setState(state, cells.map((cell) => cell.studentId));
    if (state.entries.some((entry) => entry.status === 'waiting')) this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#queue.add(() => this.#send());
  }

  async #send(): Promise<void> {
    this.#isScheduled = false;
    const { state, batch } = takeBatch(this.#model.state);
    if (batch.length === 0) return;
    const students = batch.map((entry) => entry.cell.studentId);
    this.#model.setState(state, students);
    try {
      const changes = batch.flatMap(({ cell, seen, set }) => (set ? [{ ...cell, seen, set }] : []));
      const answered = await this.#backend.call('journal.setCells', { courseId: this.#model.page.course.id, changes });
      const results = answered.map((result) => ({ ...result, by: result.by && { ...result.by, at: this.#formatMoment(result.by.at) } }));
      this.#failure = null;
      this.#model.setState(settleBatch(this.#model.state, batch, results), students);
      this.#model.replaceLessons(findNewLessons(this.#model, batch, results));
    } catch (error) {
      const failure = toAppError(error);
      const queuedId = getQueuedId(failure);
      this.#failure = queuedId === null ? failure : null;
      this.#model.setState(queuedId === null ? failBatch(this.#model.state, batch) : queueBatch(this.#model.state, batch, queuedId), students);
    }
    if (this.#model.state.entries.some((entry) => entry.status === 'waiting')) this.#schedule();
  }
}

/** Lessons that got their row by their first mark or absence. Any other change of a lesson is read with the page. */
function findNewLessons(model: PageModel, batch: readonly EditEntry[], results: readonly CellResult[]): readonly PageLesson[] {
  return batch.flatMap((sent, index) => {
    const lesson = model.findLesson(sent.cell);
    const result = results[index];
    if (!lesson || !result || lesson.version !== 0 || result.lessonVersion === 0) return [];
    return [{ ...lesson, version: result.lessonVersion, lessonId: result.lessonId }];
  });
}
