// Everything that a start of Electron needs: the runtime and a native module that it can load.
import { getElectronRuntime, runtimeEnvironment } from './electron-runtime.mjs';
import { ensureNativeModule } from './native-module.mjs';

/** @returns {Promise<{ ELECTRON_OVERRIDE_DIST_PATH: string }>} the environment in which Electron is found */
export async function ensureElectron() {
  const runtime = await getElectronRuntime();
  await ensureNativeModule({ electronVersion: runtime.version });
  return runtimeEnvironment(runtime);
}

/** Chromium refuses its sandbox to root; nobody else goes without it. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
