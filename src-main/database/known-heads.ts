import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Query } from './statement-cache';

/** A head of the log that is remembered outside the file: a log that no longer holds it was cut or changed (SEC-14). `source` is told to people. */
export type KnownHead = { readonly id: number; readonly hash: string; readonly source: string };

const HEAD = 'SELECT id AS "id", hash AS "hash" FROM audit_entry ORDER BY id DESC LIMIT 1';
const CONTROL_LENGTH = 8;

/** The last line of the log as it now stands; null before the first. */
export function readHead(query: Query): { readonly id: number; readonly hash: string } | null {
  return query.find<{ id: number; hash: string }>(HEAD) ?? null;
}

/** What a print carries: «1234-ab12cd34», number and the first digits of the hash (PRN-08). */
export function formatControl({ id, hash }: { readonly id: number; readonly hash: string }): string {
  return `${String(id)}-${shorten(hash)}`;
}

/** Null for a text that is no control value. */
export function parseControl(text: string): { readonly id: number; readonly digits: string } | null {
  const match = /^(\d{1,15})-([0-9a-f]{8})$/.exec(text.trim().toLowerCase());
  const [, id = '', digits = ''] = match ?? [];
  return match ? { id: Number(id), digits } : null;
}

export function hasDigits(hash: string, digits: string): boolean {
  return shorten(hash) === digits;
}

function shorten(hash: string): string {
  return Buffer.from(hash, 'base64url').toString('hex').slice(0, CONTROL_LENGTH);
}

/** The heads that this workstation has seen, by the school's folder, in a small file of its profile. Unreadable = none seen. */
export function readKnownHeads(path: string, folder: string): KnownHead[] {
  const known = readFile(path)[folder];
  return known === undefined ? [] : [known];
}

/** Only a later head replaces the one that is kept: a cut log must not hide itself by being opened. */
export function keepHead(path: string, folder: string, head: KnownHead): void {
  const all = readFile(path);
  const kept = all[folder];
  if (kept !== undefined && kept.id >= head.id) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...all, [folder]: head }, null, 2), { mode: 0o600 });
}

function readFile(path: string): Record<string, KnownHead> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, KnownHead] => isHead(entry[1]))) : {};
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return {};
    throw error;
  }
}

function isHead(value: unknown): value is KnownHead {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number' && 'hash' in value && typeof value.hash === 'string' && 'source' in value && typeof value.source === 'string';
}
