import { parentPort, workerData } from 'node:worker_threads';
import { checkCopy, type CopyOrder } from '../features/backup';

/** Checks one copy beside the backend and ends: a big file never stops anybody's typing. */
parentPort?.postMessage(checkCopy(workerData as CopyOrder));
