import { parentPort } from 'node:worker_threads';
import { buildOrder, type DocumentOrder } from '../features/printing';

/** Builds documents beside the backend, one after another; ended from outside when a print is cancelled. */
type Order = { readonly number: number; readonly order: DocumentOrder; readonly fontsDirectory: string };

async function build({ number, order, fontsDirectory }: Order): Promise<void> {
  try {
    const result = await buildOrder(order, {
      fontsDirectory,
      onProgress: (done, total) => parentPort?.postMessage({ number, type: 'progress', done, total }),
    });
    parentPort?.postMessage({ number, type: 'result', result }, [result.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ number, type: 'failure', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(() => build(order));
});
