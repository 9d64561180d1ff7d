import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { Workplace } from '@main/backend/workplace/workplace';
import type { WorkplaceConnection } from '@main/backend/workplace/workplace-connection';
import { keepUnlockedKeys } from '@main/backend/workplace/unlocked-keys';
import type { KeyStore } from '@main/database/database-key';
import type { BackendEvent } from '@shared/contract/messages';
import { makeTemporaryFolder } from './temporary-folder';
import { makeTestKeys, TEST_NOW } from './test-backend';
import { TEST_PASSWORD } from './small-school-people';

/** One clock for all computers of a test. */
const STARTED = Date.now();
export const testTime = (): number => Date.parse(TEST_NOW) + (Date.now() - STARTED);

export type TestWorkplace = {
  readonly workplace: Workplace;
  readonly connection: WorkplaceConnection;
  readonly events: readonly BackendEvent[];
  readonly outboxFolder: string;
  readonly errors: readonly unknown[];
  readonly login: (loginName: string) => Promise<void>;
  /** As a process that dies: no word to anybody, its locks freed by the operating system. */
  readonly die: () => void;
};

/** A workstation with its own backend on a school folder; several in one process stand for several computers. */
export async function openWorkplace(folder: string, workstation: string, { keys = makeTestKeys(), outboxFolder = makeTemporaryFolder(), time = testTime }: { keys?: KeyStore; outboxFolder?: string; time?: () => number } = {}): Promise<TestWorkplace> {
  const errors: unknown[] = [];
  const { keys: known, rememberKey } = keepUnlockedKeys(keys);
  const logError = (_message: string, error: unknown): void => { errors.push(error); };
  const backend = createBackend({ workstation, keys: known, startAt: undefined, time, isDemo: false, logError });
  const workplace = new Workplace({ backend, workstation, programVersion: backend.options.programVersion, outboxFolder: join(outboxFolder, 'ящик'), rememberKey, logError, onFolderOpened: () => undefined, port: 0 });
  onTestFinished(() => { workplace.close(); });
  await workplace.open(folder);
  const connection = workplace.connect();
  const events: BackendEvent[] = [];
  connection.onEvent((event) => events.push(event));
  return {
    workplace,
    connection,
    events,
    outboxFolder,
    errors,
    login: async (loginName) => { await connection.call('session.login', { login: loginName, password: TEST_PASSWORD }); },
    die: () => { workplace.die(); },
  };
}

export async function waitFor(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${String(withinMs)} ms: ${what}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return performance.now() - begun;
}
