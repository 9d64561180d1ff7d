import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import type { DatabaseKey } from './open-connection';

/** Where the keys of school files lie on this workstation. A key is asked for by the folder it opens. */
export type KeyStore = {
  readonly find: (folder: string) => Promise<DatabaseKey | null>;
  readonly save: (folder: string, key: DatabaseKey) => Promise<void>;
};

export function makeDatabaseKey(): DatabaseKey {
  return randomBytes(32).toString('hex');
}

/** A file with one key, for CLI, demo and tests (`UCH_KEY_FILE`). Refused inside the school folder: a copy of the folder must be worth nothing. */
export function openKeyFile(path: string): KeyStore {
  const guard = (folder: string): void => {
    const inside = relative(resolve(folder), resolve(path));
    if (!inside.startsWith('..') && !isAbsolute(inside)) throw new AppError('invalidInput', { what: `файл ключа «${path}» лежит в папке базы; перенесите его в другое место` });
  };
  return {
    find: (folder) => {
      guard(folder);
      return Promise.resolve(readKey(path));
    },
    save: (folder, key) => {
      guard(folder);
      writeKey(path, key);
      return Promise.resolve();
    },
  };
}

/** Keys in the profile of the person who runs the program, a file a folder; for the CLI without `UCH_KEY_FILE`. */
export function openProfileKeys(root = findProfileFolder()): KeyStore {
  const pathOf = (folder: string): string => join(root, `${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32)}.key`);
  return {
    find: (folder) => Promise.resolve(readKey(pathOf(folder))),
    save: (folder, key) => {
      writeKey(pathOf(folder), key);
      return Promise.resolve();
    },
  };
}

/** The first store that knows the folder answers; new keys go into the first one. */
export function combineKeyStores(first: KeyStore, second: KeyStore): KeyStore {
  return { find: async (folder) => (await first.find(folder)) ?? (await second.find(folder)), save: first.save };
}

function findProfileFolder(): string {
  const base = process.env.LOCALAPPDATA ?? process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  return join(base, 'uchebnaya-chast', 'keys');
}

function readKey(path: string): DatabaseKey | null {
  if (!existsSync(path)) return null;
  const key = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) throw new AppError('invalidInput', { what: `файл ключа «${path}» испорчен: в нём должно быть 64 шестнадцатеричных знака` });
  return key;
}

function writeKey(path: string, key: DatabaseKey): void {
  mkdirSync(dirname(path), { recursive: true });
  // Written whole beside it first: a re-keying that is cut short must not leave half a key.
  const unfinished = `${path}.${String(process.pid)}.part`;
  writeFileSync(unfinished, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
}
