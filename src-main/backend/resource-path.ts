import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file or folder of `resources/`, from the sources (tests), from `dist/main` and from the packaged program alike. */
export function resourcePath(...parts: readonly string[]): string {
  // Both this file and the bundles lie two folders below the root; resources are kept out of the archive of a packaged program.
  const folder = fileURLToPath(new URL('../../resources', import.meta.url));
  return join(folder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`), ...parts);
}
