// One digest over the content of files and folders: tells whether something must be built again.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { projectPath } from './project-paths.mjs';

/** @param {string[]} sources project-relative files and folders; what is missing counts as empty */
export async function hashSources(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await listFiles(projectPath(source))) {
      hash.update(file.replaceAll(sep, '/')).update('\0').update(await readFile(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

async function listFiles(path) {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
