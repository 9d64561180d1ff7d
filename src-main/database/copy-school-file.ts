import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CHAIN_START, type ChainHead } from './audit-chain';
import { ALL_TABLES } from './entities';
import { SCHOOL_FILE, type SchoolDatabase } from './school-database';

const CHUNK_BYTES = 1024 * 1024;

/** The state of the school that a copy holds, and how long writes had to wait for it. */
export type CopiedState = { readonly head: ChainHead; readonly rowCounts: Readonly<Record<string, number>>; readonly waitMs: number };

export type CopyOptions = { readonly onProgress?: (done: number, total: number) => void; readonly signal?: AbortSignal };

/**
 * Writes one consistent state of the open school file into a new file, encrypted as it is, and syncs it. SQLite's own backup refuses
 * encrypted files here, and `VACUUM INTO` stops the process and every commit for as long as it takes. So: the file is copied while
 * people write; then writes wait while it is read once more and the parts that have changed meanwhile are copied again.
 */
export async function copySchoolFile(database: SchoolDatabase, target: string, options: CopyOptions = {}): Promise<CopiedState> {
  const source = await open(join(database.folder, SCHOOL_FILE), 'r');
  let isSourceOpen = true;
  // On Linux closing any handle of the file drops the locks that SQLite has on it in this process: only while nobody writes.
  const closeSource = async (): Promise<void> => {
    if (isSourceOpen) await source.close();
    isSourceOpen = false;
  };
  try {
    const copy = await open(target, 'wx', 0o600);
    try {
      const copied = new ChunkCopy(source, copy);
      await copied.run(options);
      const state = await database.holdWrites(async () => {
        const from = performance.now();
        await copied.run({});
        const facts = await readFacts(database);
        await closeSource();
        return { ...facts, waitMs: performance.now() - from };
      });
      await copy.sync();
      return state;
    } finally {
      await copy.close();
    }
  } finally {
    if (isSourceOpen) await database.holdWrites(closeSource);
  }
}

/** Copies a file in parts and remembers what each part was; run again, it writes only the parts that are different by now. */
class ChunkCopy {
  readonly #source: FileHandle;
  readonly #copy: FileHandle;
  readonly #digests: string[] = [];

  constructor(source: FileHandle, copy: FileHandle) {
    this.#source = source;
    this.#copy = copy;
  }

  async run({ onProgress, signal }: CopyOptions): Promise<void> {
    const { size } = await this.#source.stat();
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let position = 0, index = 0; position < size; position += CHUNK_BYTES, index += 1) {
      signal?.throwIfAborted();
      const { bytesRead } = await this.#source.read(buffer, 0, Math.min(CHUNK_BYTES, size - position), position);
      const chunk = buffer.subarray(0, bytesRead);
      const digest = createHash('sha256').update(chunk).digest('base64');
      if (digest !== this.#digests[index]) await writeAll(this.#copy, chunk, position);
      this.#digests[index] = digest;
      onProgress?.(Math.min(size, position + bytesRead), size);
    }
    await this.#copy.truncate(size);
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}

/** One table at a time: others are answered in between. */
async function readFacts(database: SchoolDatabase): Promise<Pick<CopiedState, 'head' | 'rowCounts'>> {
  const head = database.read((query) => query.find<ChainHead>('SELECT id AS "id", hash AS "hash", at AS "at" FROM audit_entry ORDER BY id DESC LIMIT 1')) ?? CHAIN_START;
  const rowCounts: Record<string, number> = {};
  for (const { name } of ALL_TABLES) {
    rowCounts[name] = database.read((query) => query.find<{ count: number }>(`SELECT count(*) AS "count" FROM ${name}`))?.count ?? 0;
    await setImmediate();
  }
  return { head, rowCounts };
}
