import { onTestFinished } from 'vitest';
import { createSchoolDatabase } from '@main/database/create-school-database';
import type { SchoolDatabase } from '@main/database/school-database';
import { makeSchoolPlace } from './test-school';

export { TEST_AUTHOR } from './test-author';
export const TEST_KEY = '5a'.repeat(32);

/** An empty school made by the real migrations – a file in a temporary folder, or a database of the test server; closed after the test. */
export async function openTestDatabase(place?: string): Promise<SchoolDatabase> {
  const folder = place ?? (await makeSchoolPlace());
  const { database } = await createSchoolDatabase(folder, TEST_KEY, () => Promise.resolve());
  onTestFinished(() => {
    database.close();
  });
  return database;
}
