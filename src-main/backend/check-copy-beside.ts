import { Worker } from 'node:worker_threads';
import type { CopyChecker, CopyFacts } from '../features/copy-checker';

/** Checks copies in a worker of their own, one worker a copy. */
export function checkCopiesBeside(script: URL): CopyChecker {
  return (order) =>
    new Promise<CopyFacts>((resolve, reject) => {
      const worker = new Worker(script, { workerData: order });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => { reject(new Error(`the check of a copy ended with ${String(code)}`)); });
    });
}
