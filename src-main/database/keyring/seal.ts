// Sealing for one person: anybody who knows the public key can seal, only the owner of the private key can open.
import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';

/** X25519 keys: 32 bytes as base64url. The private one is never written in clear or logged. */
export type PublicKey = string;
export type PrivateKey = string;
export type KeyPair = { readonly publicKey: PublicKey; readonly privateKey: PrivateKey };

const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const FORMAT = 1;

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: exportRaw(publicKey, 'spki'), privateKey: exportRaw(privateKey, 'pkcs8') };
}

export function findPublicKey(privateKey: PrivateKey): PublicKey {
  return exportRaw(createPublicKey(importPrivate(privateKey)), 'spki');
}

/** Format byte, one-time public key (32), cipher text, tag (16): 49 bytes longer than `bytes`. Every sealing has a key of its own. */
export function sealFor(publicKey: PublicKey, bytes: Uint8Array): Uint8Array {
  const once = generateKeyPairSync('x25519');
  const oncePublic = Buffer.from(exportRaw(once.publicKey, 'spki'), 'base64url');
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: importPublic(publicKey) });
  const { key, nonce } = deriveOnce(shared, oncePublic, publicKey);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([Buffer.of(FORMAT), oncePublic, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Null: sealed for somebody else, or changed since. */
export function openSealed(privateKey: PrivateKey, sealed: Uint8Array): Uint8Array | null {
  const box = Buffer.from(sealed);
  if (box.length < 1 + KEY_BYTES + TAG_BYTES || box[0] !== FORMAT) return null;
  const oncePublic = box.subarray(1, 1 + KEY_BYTES);
  try {
    const own = importPrivate(privateKey);
    const shared = diffieHellman({ privateKey: own, publicKey: importPublic(oncePublic.toString('base64url')) });
    const { key, nonce } = deriveOnce(shared, oncePublic, findPublicKey(privateKey));
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(box.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(box.subarray(1 + KEY_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    // Node says so of a wrong tag and of a public key that is no point of the curve.
    if (error instanceof Error) return null;
    throw error;
  }
}

function deriveOnce(shared: Buffer, oncePublic: Buffer, publicKey: PublicKey): { key: Buffer; nonce: Buffer } {
  const salt = Buffer.concat([oncePublic, Buffer.from(publicKey, 'base64url')]);
  const derived = Buffer.from(hkdfSync('sha256', shared, salt, 'uchebnaya-chast seal 1', 44));
  return { key: derived.subarray(0, 32), nonce: derived.subarray(32) };
}

function exportRaw(key: KeyObject, type: 'spki' | 'pkcs8'): string {
  const der = type === 'spki' ? key.export({ format: 'der', type: 'spki' }) : key.export({ format: 'der', type: 'pkcs8' });
  return der.subarray(-KEY_BYTES).toString('base64url');
}

function importPrivate(privateKey: PrivateKey): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, Buffer.from(privateKey, 'base64url')]), format: 'der', type: 'pkcs8' });
}

function importPublic(publicKey: PublicKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKey, 'base64url')]), format: 'der', type: 'spki' });
}
