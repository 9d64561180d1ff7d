import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the holder can be reached; lies in the school folder, without anything personal. */
export const LEASE_FILE = 'school.lease';

const lease = z.object({
  schoolKey: z.string(),
  /** Goes up with every holder; the file itself holds the same number. */
  epoch: z.int(),
  workstation: z.string(),
  addresses: z.array(z.string()),
  port: z.int(),
  /** SHA-256 of the school's certificate: nobody else can answer in the holder's place. */
  fingerprint: z.string(),
  programVersion: z.string(),
  /** Goes up every few seconds while the holder lives; compared with itself, never with a clock. */
  beat: z.int(),
  since: z.string(),
  /** Workstations that may hold the file; null = all. */
  mayHold: z.array(z.string()).nullable(),
  /** Last line of the audit chain at this beat: a copy cut short is recognised by it. */
  head: z.object({ id: z.int(), hash: z.string() }).nullable(),
  /** The holder has given the file up in order; whoever may takes it at once. */
  isReleased: z.boolean(),
});

export type Lease = z.infer<typeof lease>;

/** Always as long, so that a shorter text leaves no tail of the one before. */
const FILE_BYTES = 4096;

/** Null where there is none, or one that is being written just now. */
export function readLease(folder: string): Lease | null {
  try {
    const parsed = lease.safeParse(JSON.parse(readFileSync(join(folder, LEASE_FILE), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** In place: over a share, replacing a file that others are reading fails on Windows. */
export function writeLease(folder: string, content: Lease): void {
  const bytes = Buffer.alloc(FILE_BYTES, 0x20);
  const length = bytes.write(JSON.stringify(content), 'utf8');
  if (length >= FILE_BYTES) throw new RangeError('the lease is too long');
  const path = join(folder, LEASE_FILE);
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  try {
    writeSync(file, bytes, 0, FILE_BYTES, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
