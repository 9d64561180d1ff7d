// npm start [-- --db=DIR]: builds what has changed and opens the program.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildProgram } from './lib/build-program.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron, sandboxArguments } from './lib/electron-ready.mjs';
import { getElectronRuntime } from './lib/electron-runtime.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { projectRoot } from './lib/project-paths.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

await failPlainly(async () => {
  await ensureDependencies();
  await ensureSystemPackages(['compiler', 'window']);
  await ensureElectron();
  await buildProgram();
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('Нет экрана: переменная DISPLAY не задана. Запустите в графическом сеансе или через xvfb-run.');
  }
  const { executable } = await getElectronRuntime();
  const program = spawn(executable, [projectRoot, ...sandboxArguments(), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  const [code] = await once(program, 'exit');
  process.exitCode = code ?? 1;
});
