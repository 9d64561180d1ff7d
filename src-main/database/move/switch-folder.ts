import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseKey } from '../open-connection';
import { writeServerFile } from '../postgres/server-file';
import { SCHOOL_FILE } from '../school-database';

const KEPT_AS = 'school-before-move';

/**
 * From now on the folder stands for the school on the server: keys, lease and lock stay where they are. The file of before keeps lying
 * under another name, which is answered. Cut short at any moment, the folder opens the one school or the other, never none: while the
 * file has its name it comes first.
 */
export async function switchFolderToServer(folder: string, name: string, key: DatabaseKey): Promise<string> {
  await writeServerFile(folder, name, key);
  const keptAs = findFreeName(folder);
  renameSync(join(folder, SCHOOL_FILE), join(folder, keptAs));
  // Closed in order, it has nothing to undo.
  rmSync(join(folder, `${SCHOOL_FILE}-journal`), { force: true });
  return keptAs;
}

function findFreeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${KEPT_AS}.db` : `${KEPT_AS}-${String(number)}.db`;
    if (!existsSync(join(folder, name))) return name;
  }
}
