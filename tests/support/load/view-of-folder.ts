import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLease, writeLease } from '@main/backend/holder/lease';
import { SCHOOL_FILE } from '@main/database/school-database';

/**
 * The school folder as a workstation sees it from behind another net: the lease tells the port of the line between, and the file
 * itself is out of reach (nobody there may hold it). Called again and again, as the lease changes.
 */
export function showFolder(folder: string, view: string, port: number): void {
  mkdirSync(view, { recursive: true });
  const lease = readLease(folder);
  if (!lease) return;
  writeLease(view, { ...lease, addresses: ['127.0.0.1'], port });
  writeFileSync(join(view, SCHOOL_FILE), '');
}
