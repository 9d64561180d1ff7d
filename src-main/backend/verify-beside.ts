import { Worker } from 'node:worker_threads';
import type { VerifyReport } from '@shared/contract/audit-contract';
import type { Verifier } from '../features/audit-verifier';

/** Checks copies in a worker of their own, one worker a check; ended when nobody waits for it any more. */
export function verifyBeside(script: URL): Verifier {
  return (order, signal) =>
    new Promise<VerifyReport>((resolve, reject) => {
      const worker = new Worker(script, { workerData: order });
      signal.addEventListener('abort', () => void worker.terminate(), { once: true });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => { reject(new Error(`the check ended with ${String(code)}`)); });
    });
}
