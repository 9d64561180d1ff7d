// A secret under a password: scrypt makes a key of the password, AES-256-GCM wraps the secret with it.
import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const bytesText = z.string().max(500).regex(/^[A-Za-z0-9_-]+$/);

/** Bounds: a file that somebody changed must not make the program reckon for hours or take all memory. */
export const wrappedSecret = z.strictObject({
  salt: bytesText,
  cost: z.strictObject({ n: z.number().int().min(1024).max(131072), r: z.number().int().min(1).max(16), p: z.number().int().min(1).max(4) }),
  /** Nonce (12), cipher text, tag (16); base64url. */
  wrapped: bytesText,
});
export type WrappedSecret = Readonly<z.infer<typeof wrappedSecret>>;

/** About 60 ms and 16 MB a try. */
const COST = { n: 16384, r: 8, p: 1 };

/** `owner` is bound in: the wrap of one account does not open as another's. */
export async function wrapSecret(secret: Uint8Array, password: string, owner: string): Promise<WrappedSecret> {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, COST);
  return { salt: salt.toString('base64url'), cost: COST, wrapped: encrypt(key, secret, owner).toString('base64url') };
}

/** Null: wrong password, or the wrap was changed. */
export async function unwrapSecret({ salt, cost, wrapped }: WrappedSecret, password: string, owner: string): Promise<Buffer | null> {
  const key = await deriveKey(password, Buffer.from(salt, 'base64url'), cost);
  return decrypt(key, Buffer.from(wrapped, 'base64url'), owner);
}

export function encrypt(key: Uint8Array, secret: Uint8Array, owner: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(key: Uint8Array, box: Buffer, owner: string): Buffer | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  const opened = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch (error) {
    // The one thing `final` refuses: the tag does not fit.
    if (error instanceof Error) return null;
    throw error;
  }
}

function deriveKey(password: string, salt: Uint8Array, { n, r, p }: WrappedSecret['cost']): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
