// npm run package: the program as it is delivered, in release/. On Linux a folder, on Windows an installer.
// --inspectable leaves the door open through which the e2e suite attaches; nothing else differs.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgram } from './lib/build-program.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron } from './lib/electron-ready.mjs';
import { getElectronRuntime } from './lib/electron-runtime.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { findPackagedExecutable } from './lib/packaged-program.mjs';
import { projectPath } from './lib/project-paths.mjs';

await failPlainly(async () => {
  await ensureDependencies();
  await ensureElectron();
  await buildProgram();
  const { dir, version } = await getElectronRuntime();
  await rm(projectPath('release'), { recursive: true, force: true });
  const { build, Platform } = await import('electron-builder');
  await build({
    targets: process.platform === 'win32' ? Platform.WINDOWS.createTarget() : Platform.LINUX.createTarget('dir'),
    projectDir: projectPath(),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronDist: dir,
      electronVersion: version,
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: process.argv.includes('--inspectable'),
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      },
      // electron-builder leaves it in when the runtime comes from a folder.
      afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    },
  });
  console.log(`Готово: ${findPackagedExecutable()}`);
});
