import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { openSealed, makeKeyPair, sealFor, type KeyPair } from '../../database/keyring/seal';
import { unwrapSecret, wrappedSecret, wrapSecret } from '../../database/keyring/secret-wrap';
import { replaceFile } from '../../database/keyring/replace-file';

const ownerFile = z.strictObject({ publicKey: z.string(), privateKey: wrappedSecret });
const entryFile = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  procedure: z.string(),
  input: z.unknown(),
  typedAt: z.string(),
  refusal: z.object({ failure: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(), answer: z.unknown() }).nullable(),
});

type Stored = OutboxEntry & { readonly ordinal: number };
type Refusal = NonNullable<OutboxEntry['refusal']>;

/** What the holder gives at login, the same whatever the password; and the password, under which an earlier program kept the keys. */
export type OutboxKeys = { readonly secret: string; readonly password: string };

/**
 * Entries of one person on this workstation that the holder has not taken yet (SYS-04): a file each, sealed to a key that only that
 * person's login opens, on the disk before anybody is told that they are kept.
 */
export class Outbox {
  readonly #folder: string;
  readonly #keys: KeyPair;
  readonly #entries = new Map<string, Stored>();
  /** Given out before the entry is on the disk: two that are kept at the same time stay in their order. */
  #lastOrdinal = 0;

  private constructor(folder: string, keys: KeyPair) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /** Reads what an earlier run of the program has left. Entries under other keys stay on the disk unread. */
  static async open(root: string, schoolKey: string, accountId: number, { secret, password }: OutboxKeys): Promise<Outbox> {
    const folder = join(root, schoolKey, String(accountId));
    mkdirSync(folder, { recursive: true });
    const known = await readKeys(folder, accountId, secret);
    const ofPassword = known === null ? await readKeys(folder, accountId, password) : null;
    const keys = known ?? ofPassword ?? makeKeyPair();
    if (known === null) await saveKeys(folder, keys, accountId, secret);
    const outbox = new Outbox(folder, keys);
    outbox.#readEntries();
    return outbox;
  }

  /** In the order in which they were typed. */
  list(): OutboxEntry[] {
    return [...this.#entries.values()].sort((left, right) => left.ordinal - right.ordinal).map(({ ordinal: _ordinal, ...entry }) => entry);
  }

  count(): { waiting: number; refused: number } {
    const entries = [...this.#entries.values()];
    const refused = entries.filter((entry) => entry.refusal !== null).length;
    return { waiting: entries.length - refused, refused };
  }

  async put(entry: Omit<OutboxEntry, 'refusal'>): Promise<void> {
    this.#lastOrdinal += 1;
    await this.#save({ ...entry, ordinal: this.#lastOrdinal, refusal: null });
  }

  /** The holder did not take it: it stays until its author decides. Null = to be sent again. */
  async setRefusal(id: string, refusal: Refusal | null): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) await this.#save({ ...entry, refusal });
  }

  remove(id: string): void {
    this.#entries.delete(id);
    rmSync(join(this.#folder, `${id}.sealed`), { force: true });
  }

  async #save(entry: Stored): Promise<void> {
    const sealed = sealFor(this.#keys.publicKey, Buffer.from(JSON.stringify(entry)));
    await replaceFile(join(this.#folder, `${entry.id}.sealed`), Buffer.from(sealed).toString('base64'));
    this.#entries.set(entry.id, entry);
  }

  #readEntries(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!name.endsWith('.sealed')) continue;
      const opened = openSealed(this.#keys.privateKey, Buffer.from(readFileSync(join(this.#folder, name), 'utf8'), 'base64'));
      if (opened === null) continue;
      const parsed = entryFile.safeParse(JSON.parse(Buffer.from(opened).toString('utf8')));
      if (!parsed.success) continue;
      this.#entries.set(parsed.data.id, parsed.data as unknown as Stored);
      this.#lastOrdinal = Math.max(this.#lastOrdinal, parsed.data.ordinal);
    }
  }
}

const KEYS = 'owner.json';
const KEYS_OF_OLD = /^owner-.*\.json$/;

/** The present ones, or those of earlier entries. */
async function readKeys(folder: string, accountId: number, password: string): Promise<KeyPair | null> {
  for (const name of [KEYS, ...readdirSync(folder).filter((found) => KEYS_OF_OLD.test(found))]) {
    const file = readKeysFile(join(folder, name));
    const opened = file && (await unwrapSecret(file.privateKey, password, String(accountId)));
    if (file && opened) return { publicKey: file.publicKey, privateKey: opened.toString('base64url') };
  }
  return null;
}

/** Null: there is none, or it cannot be read. */
function readKeysFile(path: string): z.infer<typeof ownerFile> | null {
  if (!existsSync(path)) return null;
  try {
    return ownerFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Other keys are put aside, never overwritten: what was kept under them can still be opened by whoever has what opens them. */
async function saveKeys(folder: string, keys: KeyPair, accountId: number, password: string): Promise<void> {
  const path = join(folder, KEYS);
  if (existsSync(path) && readKeysFile(path)?.publicKey !== keys.publicKey) renameSync(path, join(folder, `owner-${randomUUID()}.json`));
  const privateKey = await wrapSecret(Buffer.from(keys.privateKey, 'base64url'), password, String(accountId));
  await replaceFile(path, JSON.stringify({ publicKey: keys.publicKey, privateKey }));
}
