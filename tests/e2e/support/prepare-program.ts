// Before the first journey: a runtime and a fresh build; `UCH_PACKAGED=1` takes the packaged program as it lies in release/.
import { existsSync } from 'node:fs';
import { ensureElectron } from '../../../scripts/lib/electron-ready.mjs';
import { buildProgram } from '../../../scripts/lib/build-program.mjs';
import { findPackagedExecutable } from '../../../scripts/lib/packaged-program.mjs';

// Playwright finds the file by its default export; the process environment reaches the test workers.
const prepareProgram = async (): Promise<void> => {
  if (process.env.UCH_PACKAGED === '1') {
    const executable = findPackagedExecutable();
    if (!existsSync(executable)) throw new Error(`There is no packaged program at ${executable}: run "npm run package" first`);
    return;
  }
  Object.assign(process.env, await ensureElectron());
  await buildProgram();
};

export { prepareProgram as default };
