import { onTestFinished } from 'vitest';
import { createSchoolDatabase } from '@main/database/create-school-database';
import type { Author } from '@main/database/audit-chain';
import type { SchoolDatabase } from '@main/database/school-database';
import { makeTemporaryFolder } from './temporary-folder';

export const TEST_KEY = '5a'.repeat(32);
export const TEST_AUTHOR: Author = { accountId: null, workstation: 'ТЕСТ-1', procedure: 'test', at: '2025-12-10T03:00:00.000Z' };

/** An empty school file made by the real migrations in a temporary folder; closed after the test. */
export async function openTestDatabase(folder = makeTemporaryFolder()): Promise<SchoolDatabase> {
  const { database } = await createSchoolDatabase(folder, TEST_KEY, () => Promise.resolve());
  onTestFinished(() => {
    database.close();
  });
  return database;
}
