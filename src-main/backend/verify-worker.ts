import { parentPort, workerData } from 'node:worker_threads';
import { verifyCopy } from '../features/audit';
import type { VerifyOrder } from '../features/audit-verifier';

/** Checks one copy of the school file beside the backend and ends. */
parentPort?.postMessage(verifyCopy(workerData as VerifyOrder));
