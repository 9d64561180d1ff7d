// `school.server` in a school folder: the school lies on a PostgreSQL server, and here is its address, sealed with the school's key.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/lib/app-error';
import { replaceFile } from '../keyring/replace-file';
import type { DatabaseKey } from '../open-connection';

export const SERVER_FILE = 'school.server';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const content = z.object({ format: z.literal(1), sealed: z.base64() });

export function hasServerFile(folder: string): boolean {
  return existsSync(join(folder, SERVER_FILE));
}

/** Replaced whole: whoever reads meanwhile finds the address before or the one after. */
export async function writeServerFile(folder: string, name: string, key: DatabaseKey): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(key), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(name, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  await replaceFile(join(folder, SERVER_FILE), JSON.stringify({ format: 1, sealed: sealed.toString('base64') }));
}

/** The address, with whatever password was written into it. Throws `fileDamaged` for another key too, as a school file does. */
export function readServerFile(folder: string, key: DatabaseKey): string {
  const parsed = content.safeParse(parseJson(readFileSync(join(folder, SERVER_FILE), 'utf8')));
  const name = parsed.success ? unseal(Buffer.from(parsed.data.sealed, 'base64'), key) : null;
  if (name === null) throw new AppError('fileDamaged', { folder, file: SERVER_FILE });
  return name;
}

function unseal(sealed: Buffer, key: DatabaseKey): string | null {
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(key), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (error) {
    // Node says so of a wrong tag: another key, or a changed file.
    if (error instanceof Error) return null;
    throw error;
  }
}

function deriveKey(key: DatabaseKey): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), Buffer.alloc(0), 'uchebnaya-chast server address 1', 32));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
