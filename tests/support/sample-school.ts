import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** The sample school lies beside the project where it is developed; elsewhere the tests that need it are skipped. */
export const hasSampleSchool = existsSync(join(FOLDER, 'school.xlsx'));

export function readSample(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
}
