import { open, rename, rm } from 'node:fs/promises';

/** Writes beside the target, syncs, then renames: a reader finds the old file or the whole new one. */
export async function writeFileAtomically(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const file = await open(unfinished, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
