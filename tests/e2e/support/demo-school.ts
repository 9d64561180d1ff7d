// A copy of the demo school for a journey. The school itself is made once a run by the command line, as anybody would make it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(projectRoot, 'out', 'e2e');
const original = join(cache, 'school');
const loginsFile = join(cache, 'logins.txt');
export const KEY_FILE = join(cache, 'e2e.key');
export const NOW = '2025-12-10T10:00:00+07:00';

export type Person = { readonly who: string; readonly name: string; readonly login: string; readonly password: string };
export type DemoSchool = { readonly folder: string; readonly env: Readonly<Record<string, string>>; readonly find: (who: string) => Person; readonly remove: () => void };

/** The program of the command line, built beside the window's. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const cli = join(projectRoot, 'dist', 'main', 'cli.js');
  return execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, UCH_KEY_FILE: KEY_FILE, UCH_NOW: NOW, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function copyDemoSchool(): DemoSchool {
  makeOriginal();
  const root = mkdtempSync(join(tmpdir(), 'сервер школы '));
  const folder = join(root, 'База');
  mkdirSync(folder);
  copyFileSync(join(original, 'school.db'), join(folder, 'school.db'));
  const people = readPeople();
  return {
    folder,
    env: { UCH_KEY_FILE: KEY_FILE, UCH_NOW: NOW },
    find: (who) => {
      const person = people.find((one) => one.who.startsWith(who));
      if (!person) throw new Error(`the demo shows nobody as «${who}»`);
      return person;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Made anew when the program has been built anew. */
function makeOriginal(): void {
  const digest = readFileSync(join(projectRoot, 'dist', 'main', '.source-digest'), 'utf8');
  const stamp = join(cache, 'digest.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  runCli(['demo', '--db', original, '--out', loginsFile]);
  writeFileSync(stamp, digest);
}

function readPeople(): Person[] {
  const [, ...lines] = readFileSync(loginsFile, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [who = '', name = '', login = '', password = ''] = line.split(/ {2,}/);
    return { who, name, login, password };
  });
}

/** The workbook of a whole school, as a school hands it in. */
export function writeSchoolFile(folder: string): string {
  const path = join(folder, 'school.xlsx');
  runCli(['sample', '--out', path]);
  return path;
}
