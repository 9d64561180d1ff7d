import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, 2 passes: the package's defaults, about 65 ms (SEC-01). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Hash of nothing anybody knows, made once: an account without a password costs the same time as one with. */
let nobodysHash: Promise<string> | null = null;

/** False as well for an account without a password, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID());
  const isRight = await verify(passwordHash ?? (await nobodysHash), password);
  return isRight && passwordHash !== null;
}
