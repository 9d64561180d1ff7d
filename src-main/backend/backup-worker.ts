import { parentPort, workerData } from 'node:worker_threads';
import { checkCopy } from '../features/backup';
import type { CopyOrder } from '../features/copy-checker';

/** Checks one copy beside the backend and ends: a big file never stops anybody's typing. */
parentPort?.postMessage(checkCopy(workerData as CopyOrder));
