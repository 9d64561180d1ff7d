// Where the project lies and where slow-to-make things are kept between clones.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the project. */
export function projectPath(...parts) {
  return join(projectRoot, ...parts);
}

/** The folder outside the work tree for compiled and downloaded things; `UCH_CACHE` overrides it. */
export function cachePath(...parts) {
  return join(process.env.UCH_CACHE || defaultCacheFolder(), ...parts);
}

function defaultCacheFolder() {
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'uchebnaya-chast');
  }
  return join(homedir(), '.cache', 'uchebnaya-chast');
}
