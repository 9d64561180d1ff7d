import { AuditChain, type Author, type ChainHead } from './audit-chain';
import { refuseEarlierClock } from './clock-guard';
import type { Connection } from './open-connection';
import { isBusy } from './storage-error';
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
const RETRIES = 6;

/**
 * Writes one at a time: at once when idle; what has queued meanwhile goes together in one commit, each use case in a savepoint of
 * its own. A job is synchronous – no I/O and no `await` inside a transaction. A job is answered only after the commit.
 */
export class WriteQueue {
  readonly #connection: Connection;
  readonly #statements: StatementCache;
  readonly #waiting: Job[] = [];
  readonly #holds: Hold[] = [];
  #isDraining = false;
  /** Called inside every transaction before its work; throws where this process does not hold the file any more. */
  guard: ((statements: StatementCache) => void) | null = null;
  /** The last committed line, true as long as nobody else has written. */
  #head: { readonly line: ChainHead; readonly fileVersion: number } | null = null;

  constructor(connection: Connection, statements: StatementCache) {
    this.#connection = connection;
    this.#statements = statements;
  }

  run<T>(author: Author, work: (transaction: Transaction) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
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
    }
    this.#isDraining = false;
  }

  async #runHold({ work, resolve, reject }: Hold): Promise<void> {
    try {
      await this.#begin();
      resolve(await work());
    } catch (error) {
      reject(error);
    } finally {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
    }
  }

  async #commitTogether(jobs: readonly Job[]): Promise<void> {
    try {
      await this.#begin();
      this.guard?.(this.#statements);
      const chain = new AuditChain(this.#statements, this.#findHead());
      const outcomes = this.#runAll(jobs, chain);
      if (this.#connection.inTransaction) this.#statements.prepare('COMMIT').run();
      this.#head = { line: chain.head, fileVersion: this.#statements.fileVersion };
      for (const { job, value, failure } of outcomes) {
        if (failure === undefined) job.resolve(value);
        else job.reject(failure);
      }
    } catch (error) {
      this.#head = null;
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      for (const job of jobs) job.reject(error);
    } finally {
      this.#statements.remembered.settle();
    }
  }

  #findHead(): ChainHead | null {
    return this.#head?.fileVersion === this.#statements.fileVersion ? this.#head.line : null;
  }

  async #begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#statements.begin('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || attempt >= RETRIES) throw error;
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
      this.#statements.prepare('ROLLBACK').run();
      chain.returnTo(head);
      return { job, value: undefined, failure };
    }
  }

  #runBesideOthers(job: Job, chain: AuditChain): Outcome {
    const head = chain.head;
    this.#statements.prepare('SAVEPOINT use_case').run();
    try {
      refuseEarlierClock(this.#statements, job.author.at, head.at);
      const value = job.work(new Transaction(this.#statements, chain, job.author));
      this.#statements.prepare('RELEASE use_case').run();
      return { job, value, failure: undefined };
    } catch (failure) {
      this.#statements.prepare('ROLLBACK TO use_case').run();
      this.#statements.prepare('RELEASE use_case').run();
      chain.returnTo(head);
      return { job, value: undefined, failure };
    }
  }
}
