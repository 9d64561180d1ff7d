import { Worker } from 'node:worker_threads';
import type { BuildOptions, DocumentBuilder, DocumentOrder, DocumentResult } from '../features/printing';

type Reply = { readonly number: number } & (
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: DocumentResult }
  | { readonly type: 'failure'; readonly message: string }
);

type Job = {
  readonly message: { readonly number: number; readonly order: DocumentOrder; readonly fontsDirectory: string };
  readonly onProgress: BuildOptions['onProgress'];
  readonly resolve: (result: DocumentResult) => void;
  readonly reject: (error: Error) => void;
};

/** Drawing makes much short-lived text: with the usual young generation a tenth of the time goes into collecting it. */
const WORKER_OPTIONS = { resourceLimits: { maxYoungGenerationSizeMb: 48 } };

/** One worker for all prints, so that a long book never stops somebody's typing. Orders lie in its queue and are built in turn. */
export class DocumentWorkshop {
  readonly #script: URL;
  readonly #jobs = new Map<number, Job>();
  #worker: Worker | null = null;
  #lastNumber = 0;

  constructor(script: URL) {
    this.#script = script;
  }

  readonly build: DocumentBuilder = (order, { fontsDirectory, onProgress, signal }) => {
    if (signal?.aborted) return Promise.reject(new Error('the print was cancelled'));
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    return new Promise<DocumentResult>((resolve, reject) => {
      const cancel = (): void => {
        this.#cancel(number);
      };
      const finish = (): void => {
        this.#jobs.delete(number);
        signal?.removeEventListener('abort', cancel);
      };
      const job: Job = {
        message: { number, order, fontsDirectory },
        onProgress,
        resolve: (result) => { finish(); resolve(result); },
        reject: (error) => { finish(); reject(error); },
      };
      this.#jobs.set(number, job);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#open().postMessage(job.message);
    });
  };

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    for (const job of [...this.#jobs.values()]) job.reject(new Error('the workshop is closed'));
    await worker?.terminate();
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#script, WORKER_OPTIONS);
    worker.on('message', (reply: Reply) => { this.#hear(reply); });
    worker.on('error', (error) => { this.#fail(worker, error); });
    this.#worker = worker;
    return worker;
  }

  #hear(reply: Reply): void {
    const job = this.#jobs.get(reply.number);
    if (!job) return;
    if (reply.type === 'progress') job.onProgress?.(reply.done, reply.total);
    else if (reply.type === 'result') job.resolve(reply.result);
    else job.reject(new Error(reply.message));
  }

  /** Only the end of the worker stops a document that is being drawn; the others begin anew in the next one. */
  #cancel(number: number): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#jobs.get(number)?.reject(new Error('the print was cancelled'));
    for (const { message } of this.#jobs.values()) this.#open().postMessage(message);
  }

  #fail(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const job of [...this.#jobs.values()]) job.reject(error);
  }
}
