import { AppError } from '@shared/contract/app-error';
import type { HolderJob, JobContext } from '../features/holder-job';
import type { BackendHost } from './backend-host';
import { findDateInZone } from './clock';

/** How a job has gone; kept while the program runs. */
export type JobState = { readonly name: string; readonly ranAt: string | null; readonly failure: string | null };

const LOOK_EVERY_MS = 20_000;

/** Runs the holder's own work while it has a school open: one job at a time, by the backend's clock; a failure is logged and kept, and the next time comes. */
export class JobRunner {
  readonly #host: BackendHost;
  readonly #jobs: readonly HolderJob[];
  readonly #lastRuns = new Map<string, number>();
  readonly #failures = new Map<string, string>();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #startedAt: number | null = null;

  constructor(host: BackendHost, jobs: readonly HolderJob[]) {
    this.#host = host;
    this.#jobs = jobs;
  }

  start(): void {
    this.#timer ??= setInterval(() => { void this.runDue(); }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** What is under way stops at its next step. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#stopped.abort();
  }

  /** Everything whose time has come; at once the same promise while something runs. */
  runDue(): Promise<void> {
    this.#running ??= this.#runAll().finally(() => { this.#running = null; });
    return this.#running;
  }

  listStates(): JobState[] {
    return this.#jobs.map(({ name }) => {
      const ranAt = this.#lastRuns.get(name);
      return { name, ranAt: ranAt === undefined ? null : new Date(ranAt).toISOString(), failure: this.#failures.get(name) ?? null };
    });
  }

  async #runAll(): Promise<void> {
    for (const job of this.#jobs) {
      const now = this.#host.options.time();
      this.#startedAt ??= now;
      if (!this.#host.storage.isOpen || this.#stopped.signal.aborted) return;
      if (now - this.#startedAt < (job.startAfterSeconds ?? 0) * 1000) continue;
      if (now - (this.#lastRuns.get(job.name) ?? Number.NEGATIVE_INFINITY) < job.everySeconds * 1000) continue;
      this.#lastRuns.set(job.name, now);
      await this.#run(job);
    }
  }

  async #run(job: HolderJob): Promise<void> {
    try {
      await job.run(this.contextFor(job.name));
      this.#failures.delete(job.name);
    } catch (error) {
      // The school may have been closed under a job: that is no failure of it.
      if (!this.#host.storage.isOpen) return;
      this.#failures.set(job.name, error instanceof AppError ? error.code : 'unexpected');
      this.#host.options.logError(`job ${job.name} failed`, error);
    }
  }

  /** The holder's own hands for a piece of work that somebody starts by hand. */
  contextFor(name: string): JobContext {
    const { storage, options, publish, endSessions } = this.#host;
    const now = (): string => new Date(options.time()).toISOString();
    const { database } = storage;
    return {
      database,
      storage,
      clock: { now, today: () => findDateInZone(options.time(), storage.timeZone) },
      workstation: options.workstation,
      read: (work) => database.read(work),
      write: (work) => database.write({ accountId: null, workstation: options.workstation, procedure: `job.${name}`, at: now() }, work),
      publish,
      endSessions,
      report: () => undefined,
      signal: this.#stopped.signal,
      checkCopy: options.checkCopy,
      verifyCopy: options.verifyCopy,
    };
  }
}
