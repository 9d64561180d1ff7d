import type { AppError } from '@shared/contract/app-error';
import type { LessonEdit, PageLesson } from '@shared/contract/journal-contract';
import type { OutboxEntry } from '@shared/contract/system-contract';
import type { WorkType } from '@shared/domain/journal';
import type { BackendClient } from '../../../api/backend-client';
import { toAppError } from '../../../api/failure';
import { lessonKeyOf, type LessonRef } from './cell-address';
import { buildLessonEdit, editDraft, findSeenVersion, hasChanges, type LessonDraft } from './lesson-draft';
import type { PageModel } from './page-model';
import { getQueuedId } from './queued-entries';
import type { SerialQueue } from './serial-queue';

const PAUSE_MS = 1500;

/** The right page: drafts of lessons, saved after a pause or on leaving a field, and the mark columns of a lesson. */
export class LessonWriter {
  readonly #backend: BackendClient;
  readonly #model: PageModel;
  readonly #queue: SerialQueue;
  readonly #formatMoment: (instant: string) => string;
  readonly #drafts = new Map<string, LessonDraft>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #columnFailures = new Map<string, AppError>();

  constructor(backend: BackendClient, model: PageModel, queue: SerialQueue, formatMoment: (instant: string) => string) {
    this.#backend = backend;
    this.#model = model;
    this.#queue = queue;
    this.#formatMoment = formatMoment;
  }

  get drafts(): ReadonlyMap<string, LessonDraft> {
    return this.#drafts;
  }

  /** Why the last change of a lesson's columns was not made. */
  findColumnFailure(lesson: LessonRef): AppError | null {
    return this.#columnFailures.get(lessonKeyOf(lesson)) ?? null;
  }

  findDraft(lesson: LessonRef): LessonDraft | null {
    return this.#drafts.get(lessonKeyOf(lesson)) ?? null;
  }

  edit(ref: LessonRef, changes: Partial<LessonEdit>): void {
    const lesson = this.#model.findLesson(ref);
    if (!lesson) return;
    this.#put(ref, editDraft(this.findDraft(ref), lesson, changes));
    this.#stopTimer(ref);
    this.#timers.set(lessonKeyOf(ref), setTimeout(() => { this.save(ref); }, PAUSE_MS));
  }

  /** Sends what is typed now, if anything; a refused draft goes again only after a new change or `isRetry`. */
  save(ref: LessonRef, isRetry = false): void {
    this.#stopTimer(ref);
    const draft = this.findDraft(ref);
    if (!draft || draft.status === 'queued' || (draft.status !== 'editing' && !isRetry)) return;
    this.#queue.add(() => this.#send(ref));
  }

  saveAll(isRetry = false): void {
    for (const draft of [...this.#drafts.values()]) this.save(draft.base, isRetry);
  }

  /** No save is started any more. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** «Оставить его»: the draft goes, the file's lesson shows. */
  dismiss(ref: LessonRef): void {
    this.#put(ref, null);
  }

  /** «Поставить моё»: the same again, over the lesson that is now seen. */
  overrule(ref: LessonRef): void {
    const draft = this.findDraft(ref);
    const lesson = this.#model.findLesson(ref);
    if (!draft || !lesson) return;
    this.#put(ref, { ...draft, base: lesson });
    this.save(ref, true);
  }

  /** What waits in the outbox by now: drafts that have gone out go, those of an earlier run of the program come. */
  keepWaiting(waiting: ReadonlyMap<string, LessonDraft>, outbox: readonly OutboxEntry[]): void {
    for (const draft of [...this.#drafts.values()]) {
      const kept = outbox.find((entry) => entry.id === draft.queuedId);
      if (draft.queuedId === null || kept?.refusal === null) continue;
      // What was typed since stands over the own text that has been taken; where that was refused, over what was seen then.
      const base = kept ? draft.base : (this.#model.findLesson(draft.base) ?? draft.base);
      this.#put(draft.base, draft.status === 'queued' ? null : { ...draft, base, queuedId: null });
    }
    for (const [key, draft] of waiting) if (!this.#drafts.has(key)) this.#put(draft.base, draft);
  }

  addColumn(ref: LessonRef, workType: WorkType): void {
    this.#changeColumns(ref, () => this.#backend.call('journal.addColumn', { ...this.#target(ref), workType }));
  }

  /** Without `title`, the number and topic of the work stay as they are. */
  setWorkType(ref: LessonRef, column: number, workType: WorkType, title?: string): void {
    this.#changeColumns(ref, () => this.#backend.call('journal.setColumnWorkType', { ...this.#target(ref), column, workType, ...(title !== undefined && { title }) }));
  }

  removeColumn(ref: LessonRef, column: number): void {
    this.#changeColumns(ref, () => this.#backend.call('journal.removeColumn', { ...this.#target(ref), column }));
  }

  #target(ref: LessonRef) {
    return { courseId: this.#model.page.course.id, date: ref.date, lessonNumber: ref.lessonNumber };
  }

  #changeColumns(ref: LessonRef, call: () => Promise<PageLesson>): void {
    this.#queue.add(async () => {
      try {
        this.#model.replaceLessons([await call()]);
        this.#columnFailures.delete(lessonKeyOf(ref));
      } catch (error) {
        this.#columnFailures.set(lessonKeyOf(ref), toAppError(error));
      }
      this.#model.changes.notify();
    });
  }

  async #send(ref: LessonRef): Promise<void> {
    const draft = this.findDraft(ref);
    const lesson = this.#model.findLesson(ref);
    if (!draft || !lesson) return;
    const sent = draft.changes;
    if (!hasChanges(lesson, sent) && draft.refusals.length === 0 && draft.queuedId === null) { this.#put(ref, null); return; }
    this.#put(ref, { ...draft, status: 'saving' });
    try {
      const result = await this.#backend.call('journal.saveLesson', { ...this.#target(ref), version: findSeenVersion(draft, lesson), edit: buildLessonEdit(lesson, sent) });
      this.#model.replaceLessons([result.lesson]);
      if (result.refusals.length === 0) this.#keepNewer(ref, sent, result.lesson);
      else this.#keep(ref, { status: 'refused', refusals: result.refusals, windowUntil: result.windowUntil ?? null, by: result.by && { ...result.by, at: this.#formatMoment(result.by.at) } });
    } catch (error) {
      this.#keepUnsent(ref, toAppError(error));
    }
  }

  /** What has been typed while the save was on its way is not saved yet. */
  #keepNewer(ref: LessonRef, sent: Partial<LessonEdit>, saved: PageLesson): void {
    const draft = this.findDraft(ref);
    const isNewer = draft?.status === 'editing' && draft.changes !== sent;
    this.#put(ref, isNewer && hasChanges(saved, draft.changes) ? { ...draft, base: saved } : null);
  }

  #keepUnsent(ref: LessonRef, failure: AppError): void {
    const queuedId = getQueuedId(failure);
    if (queuedId === null) {
      this.#keep(ref, { status: 'unsent', failure });
      return;
    }
    const draft = this.findDraft(ref);
    if (draft) this.#put(ref, { ...draft, status: draft.status === 'saving' ? 'queued' : draft.status, queuedId });
  }

  #keep(ref: LessonRef, outcome: Partial<LessonDraft>): void {
    const draft = this.findDraft(ref);
    if (draft?.status === 'saving') this.#put(ref, { ...draft, ...outcome });
  }

  #put(ref: LessonRef, draft: LessonDraft | null): void {
    if (draft) this.#drafts.set(lessonKeyOf(ref), draft);
    else this.#drafts.delete(lessonKeyOf(ref));
    this.#model.changes.notify();
  }

  #stopTimer(ref: LessonRef): void {
    clearTimeout(this.#timers.get(lessonKeyOf(ref)));
    this.#timers.delete(lessonKeyOf(ref));
  }
}
