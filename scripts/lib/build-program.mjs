// Builds the bundles whose sources have changed since the last build.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { projectPath } from './project-paths.mjs';
import { hashSources } from './source-hash.mjs';

const SHARED_SOURCES = ['src-shared', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'vite.aliases.config.ts'];
const BUNDLES = {
  main: { config: 'vite.main.config.ts', sources: ['src-main', 'vite.main.config.ts', ...SHARED_SOURCES] },
  preload: { config: 'vite.preload.config.ts', sources: ['src-main/preload', 'src-main/shell', 'vite.preload.config.ts', ...SHARED_SOURCES] },
  renderer: { config: 'vite.renderer.config.ts', sources: ['src-renderer', 'vite.renderer.config.ts', ...SHARED_SOURCES] },
};

/**
 * @param {('main' | 'preload' | 'renderer')[]} names
 * @param {{ isQuiet?: boolean, isForced?: boolean }} [options]
 * @returns {Promise<string[]>} the bundles that were built now
 */
export async function buildProgram(names = Object.keys(BUNDLES), { isQuiet = false, isForced = false } = {}) {
  const built = [];
  for (const name of names) {
    const digest = await hashSources(BUNDLES[name].sources);
    if (!isForced && (await readDigest(name)) === digest) continue;
    await buildBundle(name, digest, isQuiet);
    built.push(name);
  }
  return built;
}

async function buildBundle(name, digest, isQuiet) {
  const { build } = await import('vite');
  const unfinished = projectPath('dist', `${name}-${process.pid}`);
  const finished = projectPath('dist', name);
  try {
    await build({
      configFile: projectPath(BUNDLES[name].config),
      configLoader: 'bundle',
      logLevel: isQuiet ? 'silent' : 'warn',
      build: { outDir: unfinished },
    });
    await mkdir(unfinished, { recursive: true });
    await writeFile(projectPath('dist', `${name}-${process.pid}`, '.source-digest'), digest);
    // Swapped in as a whole: a program that is being started never sees half a build.
    await rm(finished, { recursive: true, force: true });
    await rename(unfinished, finished);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function readDigest(name) {
  const file = projectPath('dist', name, '.source-digest');
  return existsSync(file) ? readFile(file, 'utf8') : null;
}
