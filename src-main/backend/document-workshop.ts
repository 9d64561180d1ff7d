import { Worker } from 'node:worker_threads';
import type { BuildOptions, DocumentBuilder, DocumentOrder, DocumentResult } from '../features/printing';

type Reply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: DocumentResult }
  | { readonly type: 'failure'; readonly message: string };

/** One worker for all prints, so that a long book never stops somebody's typing; orders wait for one another. */
export class DocumentWorkshop {
  readonly #script: URL;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(script: URL) {
    this.#script = script;
  }

  readonly build: DocumentBuilder = (order, options) => {
    const turn = this.#last.then(() => this.#run(order, options));
    this.#last = turn.catch(() => undefined);
    return turn;
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #run(order: DocumentOrder, { fontsDirectory, onProgress, signal }: BuildOptions): Promise<DocumentResult> {
    signal?.throwIfAborted();
    const worker = (this.#worker ??= new Worker(this.#script));
    return new Promise((resolve, reject) => {
      const finish = (act: () => void): void => {
        worker.off('message', hear);
        worker.off('error', fail);
        signal?.removeEventListener('abort', cancel);
        act();
      };
      const hear = (reply: Reply): void => {
        if (reply.type === 'progress') onProgress?.(reply.done, reply.total);
        else if (reply.type === 'result') finish(() => { resolve(reply.result); });
        else finish(() => { reject(new Error(reply.message)); });
      };
      const fail = (error: Error): void => {
        this.#worker = null;
        finish(() => { reject(error); });
      };
      const cancel = (): void => {
        void this.close();
        finish(() => { reject(new Error('the print was cancelled')); });
      };
      worker.on('message', hear);
      worker.on('error', fail);
      signal?.addEventListener('abort', cancel, { once: true });
      worker.postMessage({ order, fontsDirectory });
    });
  }
}
