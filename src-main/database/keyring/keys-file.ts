// `school.keys` beside the school file: who can open it, with nothing readable of the key or of the people.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/lib/app-error';
import { replaceFile } from './replace-file';
import { wrappedSecret } from './secret-wrap';

export const KEYS_FILE = 'school.keys';

const VERSION = 1;
const bytesText = z.string().max(20000).regex(/^[A-Za-z0-9_-]*$/);
const owner = z.discriminatedUnion('kind', [
  /** `loginDigest` instead of the login: logins are made of surnames. An account has two entries while its password is being changed. */
  z.strictObject({ kind: z.literal('account'), accountId: z.number().int().positive(), loginDigest: bytesText }),
  z.strictObject({ kind: z.literal('recovery') }),
]);

const entry = z.strictObject({
  owner,
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The private key under the password or the recovery code. */
  privateKey: wrappedSecret,
  /** The database key sealed to `publicKey`; `sealedNext` is there only while the file is being re-keyed. */
  sealedKey: bytesText,
  sealedNext: bytesText.nullable(),
});

const keysFile = z.strictObject({
  version: z.literal(VERSION),
  salt: bytesText,
  /** Digests by which a database key is known as the present or the next one; null: no entry yet. */
  keyCheck: bytesText.nullable(),
  nextKeyCheck: bytesText.nullable(),
  entries: z.array(entry).max(5000),
  /** Keys that older copies were written with, encrypted with the present key; `pastUnderNext`: the same list with the present key added, encrypted with the next one. */
  past: bytesText.nullable(),
  pastUnderNext: bytesText.nullable(),
});

export type KeyEntry = Readonly<z.infer<typeof entry>>;
export type KeysFile = Readonly<z.infer<typeof keysFile>>;

export function findKeysPath(folder: string): string {
  return join(folder, KEYS_FILE);
}

/** Null: there is none. Throws `keysDamaged`. */
export function readKeysFile(folder: string): KeysFile | null {
  const path = findKeysPath(folder);
  return existsSync(path) ? parseKeysFile(readFileSync(path, 'utf8'), folder) : null;
}

/** The same without holding the process up: the share may be slow. */
export async function loadKeysFile(folder: string): Promise<KeysFile | null> {
  const path = findKeysPath(folder);
  if (!existsSync(path)) return null;
  return parseKeysFile(await readFile(path, 'utf8'), folder);
}

export async function saveKeysFile(folder: string, content: KeysFile): Promise<void> {
  await replaceFile(findKeysPath(folder), `${JSON.stringify(content, null, 1)}\n`);
}

function parseKeysFile(content: string, folder: string): KeysFile {
  const parsed = keysFile.safeParse(toJson(content));
  if (!parsed.success) throw new AppError('keysDamaged', { folder, file: KEYS_FILE });
  return parsed.data;
}

function toJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Capital letters in a login do not matter, as at login. */
export function digestLogin(salt: string, login: string): string {
  return createHash('sha256').update(`${salt}:${login.trim().toLowerCase()}`).digest('base64url');
}
