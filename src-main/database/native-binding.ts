// Which compiled file better-sqlite3 must load in this process: the package's prebuild wants Node-API 10 and
// crashes the process where that is missing (Node 20, Electron 33), so there our own build is named instead.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const PREBUILD_NODE_API = 10;

/** The path for the `nativeBinding` option of better-sqlite3, or undefined where the package's prebuild serves. */
export function findNativeBinding(): string | undefined {
  if (Number(process.versions.napi) >= PREBUILD_NODE_API) return undefined;
  const packageFile = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  const compiledFile = join(dirname(packageFile), 'build', 'Release', 'better_sqlite3.node');
  const unpackedFile = compiledFile.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
  if (!existsSync(unpackedFile)) {
    throw new Error(`Native module is missing: ${unpackedFile}. Run "npm test" or "npm run build" once to make it.`);
  }
  return unpackedFile;
}
