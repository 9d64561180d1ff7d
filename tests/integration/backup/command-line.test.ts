import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '@main/cli/run-cli';
import { openTestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { makeTemporaryFolder } from '../../support/temporary-folder';

it('makes a copy into a folder and restores from it by a director', async () => {
  const test = await openTestBackend();
  const out: string[] = [];
  const run = (...argv: string[]) => runCli(argv, { UCH_PASSWORD: TEST_PASSWORD }, test.backend, { out: (text) => out.push(text), error: (text) => out.push(text) });
  const folder = makeTemporaryFolder();
  expect(await run('backup', '--db', test.folder, '--to', folder)).toBe(0);
  const [copy] = readdirSync(folder).filter((name) => name.endsWith('.db'));
  expect(copy).toBe('school-2025-12-10_10-00-00.db');
  const path = join(folder, copy!);
  expect(await run('restore', '--db', test.folder, '--from', path, '--login', 'ivanova')).toBe(1);
  expect(await run('restore', '--db', test.folder, '--from', path, '--login', 'director', '--check')).toBe(0);
  expect(out.at(-1)).toContain('Ничего не изменено.');
  expect(await run('restore', '--db', test.folder, '--from', path, '--login', 'director')).toBe(0);
  expect(out.at(-1)).toContain('Прежняя база: school-before-restore-2025-12-10_10-00-00.db');
  expect(await run('verify', '--db', test.folder)).toBe(0);
});
