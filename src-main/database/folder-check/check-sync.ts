import { readdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FolderFinding } from '@shared/domain/storage';
import { makeFinding } from './finding';
import { findSyncService } from './find-sync-service';

/** Refuses a folder that a service copies to other computers behind the program's back. */
export async function checkSync(folder: string, environment: NodeJS.ProcessEnv = process.env): Promise<FolderFinding[]> {
  const path = await realpath(folder);
  const above = listFoldersUp(path);
  const listings = await Promise.all(above.map((place) => readdir(place).catch(() => [] as string[])));
  const service = findSyncService(folder, { environment, entries: listings.flat() }) ?? findSyncService(path, { environment, entries: [] });
  return service === null ? [] : [makeFinding('refuse', 'syncFolder', { service })];
}

function listFoldersUp(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...listFoldersUp(parent)];
}
