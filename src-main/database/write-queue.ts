import { AppError } from '@shared/lib/app-error';
import { AuditChain, type Author, type ChainHead } from './audit-chain';
import { refuseEarlierClock } from './clock-guard';
import type { Connection } from './connection';
import type { Recovery } from './reopen';
import { isBusy, isReopenable, isStorageFailure } from './storage-error';
import type { StatementCache } from './statement-cache';
import { Transaction } from './transaction';

type Job = {
  readonly author: Author;
  readonly work: (transaction: Transaction) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};
type Hold = { readonly work: () => Promise<unknown>; readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
type Outcome = { readonly job: Job; readonly value: unknown; readonly failure: unknown };

const MOST_TOGETHER = 200;
/** More waiting means that the disk does not keep up: whoever comes now is told at once instead of waiting without end. */
const MOST_WAITING = 2000;
const RETRIES = 6;

/**
 * Writes one at a time: at once when idle; what has queued meanwhile goes together in one commit, each use case in a savepoint of
 * its own. A job is synchronous – no I/O and no `await` inside a transaction. A job is answered only after the commit.
 */
export class WriteQueue {
  readonly #recovery: Recovery | null;
  readonly #statements: StatementCache;
  readonly #waiting: Job[] = [];
  readonly #holds: Hold[] = [];
  #isDraining = false;
  /** Called inside every transaction before its work; throws where this process does not hold the file any more. */
  guard: ((statements: StatementCache) => void) | null = null;
  /** The last committed line, true as long as nobody else has written. */
  #head: { readonly line: ChainHead; readonly fileVersion: number; readonly connection: Connection } | null = null;

  /** `recovery` null: the storage looks after itself (a server). */
  constructor(statements: StatementCache, recovery: Recovery | null) {
    this.#statements = statements;
    this.#recovery = recovery;
  }

  run<T>(author: Author, work: (transaction: Transaction) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length >= MOST_WAITING) {
        reject(new AppError('tooBusy'));
        return;
      }
      this.#waiting.push({ author, work, resolve: resolve as (value: unknown) => void, reject });
      if (!this.#isDraining) void this.#drain();
    });
  }

  /** Nobody writes while `work` runs, other programs neither; reads go on. For the moment in which a copy of the file is made whole. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#holds.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (!this.#isDraining) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#isDraining = true;
    await Promise.resolve();
    while (this.#waiting.length + this.#holds.length > 0) {
      for (const hold of this.#holds.splice(0)) await this.#runHold(hold);
      const jobs = this.#waiting.splice(0, MOST_TOGETHER);
      if (jobs.length > 0) await this.#commitTogether(jobs);
      // Reads and the network get their turn between two commits, however many writers queue.
      if (this.#waiting.length > 0) await new Promise((next) => setImmediate(next));
    }
    this.#isDraining = false;
  }

  async #runHold({ work, resolve, reject }: Hold): Promise<void> {
    try {
      await this.#begin();
      resolve(await work());
    } catch (error) {
      this.#recovery?.note(error);
      reject(error);
    } finally {
      this.#undo();
    }
  }

  async #commitTogether(jobs: readonly Job[]): Promise<void> {
    try {
      await this.#begin();
      this.#recovery?.refuseDamaged();
      this.guard?.(this.#statements);
      const chain = new AuditChain(this.#statements, this.#findHead());
      const outcomes = this.#runAll(jobs, chain);
      if (this.#isInTransaction) this.#statements.control('COMMIT');
      this.#recovery?.noteSuccess();
      this.#head = { line: chain.head, fileVersion: this.#statements.fileVersion, connection: this.#statements.connection };
      for (const { job, value, failure } of outcomes) {
        if (failure === undefined) job.resolve(value);
        else this.#fail(job, failure);
      }
    } catch (error) {
      this.#head = null;
      this.#undo();
      for (const job of jobs) this.#fail(job, error);
    } finally {
      this.#statements.settle();
    }
  }

  #findHead(): ChainHead | null {
    const { connection, fileVersion } = this.#statements;
    return this.#head?.fileVersion === fileVersion && this.#head.connection === connection ? this.#head.line : null;
  }

  get #isInTransaction(): boolean {
    return this.#statements.connection.inTransaction;
  }

  #fail(job: Job, error: unknown): void {
    this.#recovery?.note(error);
    job.reject(this.#recovery ? this.#recovery.explain(error) : error);
  }

  /** What cannot even be rolled back is rolled back by the next opening; the jobs are answered in any case. */
  #undo(): void {
    this.#statements.undo();
    try {
      if (this.#isInTransaction) this.#statements.connection.exec('ROLLBACK');
    } catch (error) {
      this.#recovery?.note(error);
    }
  }

  async #begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#recovery?.mend();
        this.#statements.begin('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        this.#undo();
        this.#recovery?.note(error);
        const mayPass = isBusy(error) || (this.#recovery !== null && isReopenable(error));
        if (!mayPass || attempt >= RETRIES) throw error;
        await new Promise((wake) => setTimeout(wake, 50 + Math.random() * 450));
      }
    }
  }

  #runAll(jobs: readonly Job[], chain: AuditChain): Outcome[] {
    const [only] = jobs;
    return only && jobs.length === 1 ? [this.#runAlone(only, chain)] : jobs.map((job) => this.#runBesideOthers(job, chain));
  }

  /** The transaction is its own savepoint. */
  #runAlone(job: Job, chain: AuditChain): Outcome {
    const { head } = chain;
    try {
      refuseEarlierClock(this.#statements, job.author.at, head.at);
      return { job, value: job.work(new Transaction(this.#statements, chain, job.author)), failure: undefined };
    } catch (failure) {
      // A full or lost disk makes SQLite roll back by itself.
      this.#undo();
      chain.returnTo(head);
      return { job, value: undefined, failure };
    }
  }

  #runBesideOthers(job: Job, chain: AuditChain): Outcome {
    const head = chain.head;
    this.#statements.control('SAVEPOINT use_case');
    try {
      refuseEarlierClock(this.#statements, job.author.at, head.at);
      const value = job.work(new Transaction(this.#statements, chain, job.author));
      this.#statements.control('RELEASE use_case');
      return { job, value, failure: undefined };
    } catch (failure) {
      // The savepoint may be gone with the transaction: nobody's work is kept.
      if (isStorageFailure(failure)) throw failure;
      this.#statements.undo();
      this.#statements.control('ROLLBACK TO use_case');
      this.#statements.control('RELEASE use_case');
      chain.returnTo(head);
      return { job, value: undefined, failure };
    }
  }
}
