import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { runCli } from '@main/cli/run-cli';
import { openKeyFile } from '@main/database/database-key';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function run(line: readonly string[], root: string, environment: Record<string, string> = {}) {
  const backend = createBackend({ keys: openKeyFile(join(root, 'школа.key')), startAt: undefined, isDemo: false, logError: (_text, error) => { throw error; } });
  const said = { out: '', error: '' };
  const code = await runCli(line, environment, backend, { out: (text) => (said.out += `${text}\n`), error: (text) => (said.error += `${text}\n`) });
  backend.close();
  return { code, ...said };
}

describe('the command «demo»', () => {
  it('makes a school, tells how far it is and hands out the logins in a file', async () => {
    const root = makeTemporaryFolder();
    const out = join(root, 'логины.txt');
    const made = await run(['demo', '--db', join(root, 'база'), '--out', out, '--json'], root, { UCH_NOW: '2025-08-30T10:00:00+07:00' });
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, loginsFile: out });
    expect(made.out).not.toMatch(/парол|password/iu);
    expect(existsSync(join(root, 'база', 'school.db'))).toBe(true);
  }, 120_000);

  it('refuses a folder that has a school, and leaves that school alone', async () => {
    const root = makeTemporaryFolder();
    const folder = join(root, 'база');
    mkdirSync(folder);
    writeFileSync(join(folder, 'school.db'), 'чужое');
    const refused = await run(['demo', '--db', folder], root);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('уже есть база школы');
    expect(readdirSync(folder)).toEqual(['school.db']);
  });

  it('says that it needs a folder', async () => {
    expect(await run(['demo'], makeTemporaryFolder())).toMatchObject({ code: 2 });
  });
});
