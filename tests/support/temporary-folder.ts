import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with a Cyrillic name and a blank, as on school servers; removed after the test. */
export function makeTemporaryFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'школа № 12 '));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}
