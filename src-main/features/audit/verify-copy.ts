import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/contract/app-error';
import type { VerifyReport } from '@shared/contract/audit-contract';
import { copySchoolFile } from '../../database/copy-school-file';
import { openCopy } from '../../database/open-copy';
import { SchoolDatabase } from '../../database/school-database';
import type { Verifier, VerifyOrder } from '../audit-verifier';
import type { HandlerContext } from '../handler-context';
import { verifySchool } from './verify-school';

/** In this process. */
export const verifyHere: Verifier = (order) => Promise.resolve().then(() => verifyCopy(order));

export function verifyCopy({ path, key, heads, controls }: VerifyOrder): VerifyReport {
  const connection = openCopy(path, key);
  try {
    return verifySchool(new SchoolDatabase(dirname(path), connection), { heads, controls });
  } finally {
    connection.close();
  }
}

/**
 * «Проверка целостности» while people work (SEC-14): one consistent state of the file is copied, encrypted as it is, and checked beside
 * the backend; a big file stops nobody. A server's school is checked where it is.
 */
export async function verifyWhileWorking(context: Pick<HandlerContext, 'database' | 'storage' | 'signal' | 'report' | 'verifyCopy'>, controls: readonly string[]): Promise<VerifyReport> {
  const { database, storage, signal, report } = context;
  const { keyring } = storage;
  if (!keyring || database.isOnServer) return verifySchool(database, { controls });
  const folder = await mkdtemp(join(tmpdir(), 'uch-verify-'));
  try {
    const path = join(folder, `${randomUUID()}.db`);
    await copySchoolFile(database, path, { signal, onProgress: (done, total) => { report({ done, total: total * 2, text: 'Снимается копия для проверки' }); } });
    report({ done: 1, total: 2, text: 'Проверяются записи и журнал действий' });
    return await context.verifyCopy({ path, key: keyring.databaseKey, heads: [], controls }, signal);
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled') : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
