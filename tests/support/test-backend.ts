import { onTestFinished } from 'vitest';
import type { Backend } from '@main/backend/backend';
import type { ClientConnection } from '@main/backend/client-connection';
import { createBackend } from '@main/backend/create-backend';
import type { KeyStore } from '@main/database/database-key';
import type { SchoolDatabase } from '@main/database/school-database';
import type { Transaction } from '@main/database/transaction';
import { insertSmallSchool, type SmallSchool } from './small-school';
import { TEST_PASSWORD } from './small-school-people';
import { makeSchoolPlace } from './test-school';
import { TEST_AUTHOR, TEST_KEY } from './test-database';

const SET_UP_AUTHOR = { ...TEST_AUTHOR, at: '2025-08-25T03:00:00.000Z' };

export const TEST_NOW = '2025-12-10T10:00:00+07:00';

export type TestBackend = {
  readonly backend: Backend;
  readonly folder: string;
  readonly database: SchoolDatabase;
  readonly school: SmallSchool;
  /** Nobody signed in yet. */
  readonly connection: ClientConnection;
  /** A connection of its own, signed in by the real call. */
  readonly login: (loginName: string, workstation?: string) => Promise<ClientConnection>;
  /** The clock stands still until it is set anew. */
  readonly setNow: (moment: string) => void;
  /** Set-up that no call exists for, through the one door for writes. */
  readonly arrange: <T>(work: (transaction: Transaction) => T) => Promise<T>;
  readonly errors: readonly unknown[];
};

type Setup = { readonly now?: string; readonly keys?: KeyStore; readonly isDemo?: boolean };

export function makeTestKeys(): KeyStore {
  return { find: () => Promise.resolve(TEST_KEY), save: () => Promise.resolve() };
}

/** A backend with the small school in a temporary folder and a clock that stands at 10.12.2025, 10:00 in Krasnoyarsk. */
export async function openTestBackend({ now = TEST_NOW, keys = makeTestKeys(), isDemo = false }: Setup = {}): Promise<TestBackend> {
  let nowMs = Date.parse(now);
  const errors: unknown[] = [];
  const backend = createBackend({ keys, startAt: undefined, time: () => nowMs, isDemo, logError: (_message, error) => errors.push(error) });
  const folder = await makeSchoolPlace();
  onTestFinished(() => {
    backend.close();
  });
  const school = await backend.storage.create(folder, (database) => database.write(SET_UP_AUTHOR, insertSmallSchool));
  return {
    backend,
    folder,
    school,
    get database() {
      return backend.storage.database;
    },
    connection: backend.connect('ТЕСТ-1'),
    login: async (loginName, workstation = 'ТЕСТ-1') => {
      const connection = backend.connect(workstation);
      await connection.call('session.login', { login: loginName, password: TEST_PASSWORD });
      return connection;
    },
    setNow: (moment) => {
      nowMs = Date.parse(moment);
    },
    arrange: (work) => backend.storage.database.write({ ...TEST_AUTHOR, at: new Date(nowMs).toISOString() }, work),
    errors,
  };
}
