import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useBuiltProgram } from '../../../support/built-program';
import { compilePreload, LYING_LOCKS, noPreloadReason } from '../../../support/failing-disk/compile-preload';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

const program = useBuiltProgram({ cli: 'src-main/cli/cli.ts', 'lock-probe-worker': 'src-main/backend/lock-probe-worker.ts' });
type Run = { readonly code: number; readonly out: string };

/** `doctor` as it is typed, in a process of its own. */
function doctor(folder: string, args: readonly string[] = [], environment: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(program.folder, 'cli.js'), 'doctor', '--db', folder, ...args], { env: { ...process.env, HOME: folder, ...environment } }, (error, out) => {
      resolve({ code: error ? Number(error.code) : 0, out });
    });
  });
}

it('accepts a good folder with Cyrillic and blanks in its name, and leaves nothing in it', async () => {
  const folder = join(makeTemporaryFolder(), 'База школы № 12');
  mkdirSync(folder);
  const { code, out } = await doctor(folder);
  expect(out).toContain('подходит для базы школы');
  expect(out).toMatch(/Хорошо: Блокировки действуют: 20 записей видны сразу, .+ заняла \d+ мс/);
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  const asData = JSON.parse((await doctor(folder, ['--json'])).out) as { ok: boolean; isGood: boolean };
  expect(asData).toMatchObject({ ok: true, isGood: true });
});

it('refuses a folder on which locks do not hold, in words and with exit code 1', async ({ skip }) => {
  if (noPreloadReason !== null) return skip(noPreloadReason);
  const folder = join(makeTemporaryFolder(), 'База');
  mkdirSync(folder);
  const { code, out } = await doctor(folder, [], { LD_PRELOAD: compilePreload('locks', LYING_LOCKS) });
  expect(out).toContain('не подходит для базы школы');
  expect(out).toContain('НЕЛЬЗЯ: Блокировки файлов в папке не действуют: пока одна программа писала, другой разрешили писать.');
  expect(out).toContain('Что делать: Попросите того, кто обслуживает сервер');
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});
