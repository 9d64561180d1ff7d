// The demo school of `npm run demo`: made once by the command line, kept in out/demo; its key lies in the cache, never beside it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cachePath, projectPath } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';
import { hashSources } from './source-hash.mjs';

export const DEMO_NOW = '2025-12-10T10:00:00+07:00';

/** What the rows of the school are made of: when it changes, the school is made anew. */
const SOURCES = ['src-main/database', 'src-main/features/demo', 'resources/demo-school'];

export function demoPath(...parts) {
  return projectPath('out', 'demo', ...parts);
}

/** The environment in which the program opens the demo school. */
export function demoEnvironment() {
  return { UCH_KEY_FILE: cachePath('demo', 'school.key'), UCH_NOW: DEMO_NOW };
}

/** @returns {Promise<{ folder: string, loginsFile: string, logins: { who: string, name: string, login: string, password: string }[] }>} */
export async function ensureDemoSchool() {
  const folder = demoPath('school');
  const loginsFile = demoPath('logins.txt');
  const stamp = demoPath('made-of.txt');
  const digest = await hashSources(SOURCES);
  const isThere = existsSync(stamp) && existsSync(demoEnvironment().UCH_KEY_FILE) && (await readFile(stamp, 'utf8')) === digest;
  if (!isThere) {
    await rm(demoPath(), { recursive: true, force: true });
    await mkdir(demoPath(), { recursive: true });
    await makeSchool(folder, loginsFile);
    // Written last: a school that was broken off halfway has none.
    await writeFile(stamp, digest);
  }
  return { folder, loginsFile, logins: readLogins(await readFile(loginsFile, 'utf8')) };
}

async function makeSchool(folder, loginsFile) {
  process.stderr.write('Создаётся учебная школа (до минуты)…\n');
  const args = [projectPath('dist', 'main', 'cli.js'), 'demo', '--db', folder, '--out', loginsFile];
  const { code } = await runCommand(process.execPath, args, { output: 'stderr', env: demoEnvironment() });
  if (code !== 0) throw new Error('Учебная школа не создана, причина названа выше.');
}

/** The table that the command line writes: columns stand two blanks apart at least. */
function readLogins(text) {
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const [who, name, login, password] = line.trim().split(/ {2,}/);
    return { who, name, login, password };
  });
}
