// The entries of `school.keys`: made, opened, carried over to a new key. Nothing here touches a file.
import { hkdfSync, randomBytes } from 'node:crypto';
import type { DatabaseKey } from '../open-connection';
import type { KeyEntry, KeysFile } from './keys-file';
import { makeKeyPair, openSealed, sealFor, type PrivateKey, type PublicKey } from './seal';
import { decrypt, encrypt, unwrapSecret, wrapSecret } from './secret-wrap';

const PAST_KEYS = 'past keys';

export type OpenedEntry = { readonly privateKey: PrivateKey; readonly databaseKey: DatabaseKey | null; readonly nextKey: DatabaseKey | null };

export function makeEmptyFile(): KeysFile {
  return { version: 1, salt: randomBytes(16).toString('base64url'), keyCheck: null, nextKeyCheck: null, entries: [], past: null, pastUnderNext: null };
}

export async function makeEntry(owner: KeyEntry['owner'], password: string, databaseKey: DatabaseKey): Promise<KeyEntry> {
  const { publicKey, privateKey } = makeKeyPair();
  const wrapped = await wrapSecret(Buffer.from(privateKey, 'base64url'), password, describeOwner(owner, publicKey));
  return { owner, publicKey, privateKey: wrapped, sealedKey: sealKey(publicKey, databaseKey), sealedNext: null };
}

/** Null: wrong password or a changed wrap. `databaseKey` is null when the seal was changed though the password is right. */
export async function openEntry(entry: KeyEntry, password: string): Promise<OpenedEntry | null> {
  const secret = await unwrapSecret(entry.privateKey, password, describeOwner(entry.owner, entry.publicKey));
  if (!secret) return null;
  const privateKey = secret.toString('base64url');
  return { privateKey, databaseKey: openKey(privateKey, entry.sealedKey), nextKey: entry.sealedNext === null ? null : openKey(privateKey, entry.sealedNext) };
}

/**
 * Before the school file is re-keyed: every entry that `isInForce` gets the new key besides the old one, the others go. Whichever key
 * the file has after a crash, each entry opens it; who has the new key finds the old one in `pastUnderNext`.
 */
export function addNextKey(file: KeysFile, oldKey: DatabaseKey, newKey: DatabaseKey, isInForce: (publicKey: PublicKey) => boolean): KeysFile {
  const entries = file.entries.filter((entry) => isInForce(entry.publicKey)).map((entry) => ({ ...entry, sealedNext: sealKey(entry.publicKey, newKey) }));
  return { ...file, entries, keyCheck: checkKey(oldKey), nextKeyCheck: checkKey(newKey), pastUnderNext: encryptKeys([...readPastKeys(file, oldKey), oldKey], newKey) };
}

/** The file has the new key: entries know nothing of the old one any more. */
export function makeNextPresent(file: KeysFile, newKey: DatabaseKey): KeysFile {
  const entries = file.entries.map((entry) => ({ ...entry, sealedKey: entry.sealedNext ?? sealKey(entry.publicKey, newKey), sealedNext: null }));
  return { ...file, entries, keyCheck: checkKey(newKey), nextKeyCheck: null, past: file.pastUnderNext, pastUnderNext: null };
}

/** The file kept its old key. */
export function dropNext(file: KeysFile): KeysFile {
  return { ...file, entries: file.entries.map((entry) => ({ ...entry, sealedNext: null })), nextKeyCheck: null, pastUnderNext: null };
}

/** Says whether a key is the one meant, and nothing else about it: the key is 256 random bits. */
export function checkKey(databaseKey: DatabaseKey): string {
  return Buffer.from(hkdfSync('sha256', Buffer.from(databaseKey, 'hex'), '', 'uchebnaya-chast key check 1', 12)).toString('base64url');
}

/** Keys of older copies of the school file, oldest first; none when `databaseKey` is not the present one. */
export function readPastKeys({ past }: KeysFile, databaseKey: DatabaseKey): DatabaseKey[] {
  return past === null ? [] : (decryptKeys(past, databaseKey) ?? []);
}

/** The key that the school file had before a re-keying that was cut short; null: there was none, or `newKey` is not its new key. */
export function findKeyBefore({ pastUnderNext }: KeysFile, newKey: DatabaseKey): DatabaseKey | null {
  return pastUnderNext === null ? null : (decryptKeys(pastUnderNext, newKey)?.at(-1) ?? null);
}

function describeOwner(owner: KeyEntry['owner'], publicKey: PublicKey): string {
  return owner.kind === 'recovery' ? `recovery:${publicKey}` : `account:${String(owner.accountId)}:${owner.loginDigest}:${publicKey}`;
}

function sealKey(publicKey: PublicKey, key: DatabaseKey): string {
  return Buffer.from(sealFor(publicKey, Buffer.from(key, 'hex'))).toString('base64url');
}

function openKey(privateKey: PrivateKey, sealed: string): DatabaseKey | null {
  const key = openSealed(privateKey, Buffer.from(sealed, 'base64url'));
  return key?.length === 32 ? Buffer.from(key).toString('hex') : null;
}

function encryptKeys(keys: readonly DatabaseKey[], databaseKey: DatabaseKey): string {
  return encrypt(derivePastKey(databaseKey), Buffer.from(keys.join(''), 'hex'), PAST_KEYS).toString('base64url');
}

function decryptKeys(box: string, databaseKey: DatabaseKey): DatabaseKey[] | null {
  const opened = decrypt(derivePastKey(databaseKey), Buffer.from(box, 'base64url'), PAST_KEYS);
  return opened && (opened.toString('hex').match(/.{64}/g) ?? []);
}

function derivePastKey(databaseKey: DatabaseKey): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(databaseKey, 'hex'), '', 'uchebnaya-chast past keys 1', 32));
}
