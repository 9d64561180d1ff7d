// Makes better-sqlite3 loadable on Node 20 and Electron 33, which lack the Node-API level of its prebuilds.
// Compiled once per machine, kept in the cache, copied into node_modules beside the prebuild;
// src-main/database/native-binding.ts chooses between the two at run time.
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachePath, projectPath } from './project-paths.mjs';
import { mustRun } from './run-command.mjs';

const PREBUILD_NODE_API = 10;
/** The first Electron on a Node with that Node-API (22.14). */
const PREBUILD_ELECTRON = 35;
/** The oldest Node-API that the compiled file runs on (Node 20, Electron 33). */
const COMPILED_NODE_API = 9;

const packageFolder = projectPath('node_modules', 'better-sqlite3');
const installedFile = join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

/**
 * Compiles (first time), caches and installs the native module. Quick when it is already there;
 * does nothing where both this Node and the given Electron load the package's prebuild.
 * @param {{ electronVersion?: string }} [options]
 */
export async function ensureNativeModule({ electronVersion } = {}) {
  const nodeLoadsPrebuild = Number(process.versions.napi) >= PREBUILD_NODE_API;
  const electronLoadsPrebuild = !electronVersion || Number.parseInt(electronVersion, 10) >= PREBUILD_ELECTRON;
  if (nodeLoadsPrebuild && electronLoadsPrebuild) return;
  const cached = cachePath('native', await cacheKey(), 'better_sqlite3.node');
  if (!existsSync(cached)) await compileInto(cached);
  if (await isSameFile(cached, installedFile)) return;
  await mkdir(dirname(installedFile), { recursive: true });
  const unfinished = `${installedFile}.${process.pid}`;
  await cp(cached, unfinished, { preserveTimestamps: true });
  await rename(unfinished, installedFile);
}

async function cacheKey() {
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return `${name}-${version}-napi${COMPILED_NODE_API}-${process.platform}-${process.arch}`;
}

async function compileInto(cached) {
  process.stderr.write('Собирается модуль базы данных (один раз на этом компьютере, 1–3 минуты)…\n');
  await mkdir(cachePath('native'), { recursive: true });
  const work = await mkdtemp(cachePath('native', 'build-'));
  try {
    await cp(packageFolder, join(work, 'better-sqlite3'), {
      recursive: true,
      filter: (source) => !source.startsWith(join(packageFolder, 'build')) && !source.startsWith(join(packageFolder, 'prebuilds')),
    });
    await cp(projectPath('node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true });
    await runNodeGyp(join(work, 'better-sqlite3'));
    await mkdir(dirname(cached), { recursive: true });
    await rename(join(work, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'), cached);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runNodeGyp(folder) {
  // Node 20 has what the module needs under its experimental Node-API; link-time optimisation would triple the time.
  const nodeApi =
    '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
  const nodePrefix = dirname(dirname(process.execPath));
  await mustRun(
    process.execPath,
    [projectPath('node_modules', 'node-gyp', 'bin', 'node-gyp.js'), 'rebuild', '--release', '--force_build=1', '--jobs=2'],
    {
      cwd: folder,
      output: 'capture',
      env: {
        CXXFLAGS: `-O2 -fno-lto ${nodeApi}`,
        CFLAGS: '-O2 -fno-lto',
        LDFLAGS: '-fno-lto',
        ...(existsSync(join(nodePrefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: nodePrefix } : {}),
      },
    },
  );
}

async function isSameFile(cached, installed) {
  if (!existsSync(installed)) return false;
  const [a, b] = await Promise.all([stat(cached), stat(installed)]);
  return a.size === b.size && Math.trunc(a.mtimeMs) === Math.trunc(b.mtimeMs);
}
