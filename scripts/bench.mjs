// npm run bench [-- section…]: the figures of speed and memory, each beside its yardstick from the same run. Slow-to-make files are cached.
import { ensureDependencies } from './lib/dependencies.mjs';
import { buildProgram } from './lib/build-program.mjs';
import { ensureElectron, sandboxArguments } from './lib/electron-ready.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { cachePath, projectPath } from './lib/project-paths.mjs';
import { runCommand } from './lib/run-command.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const SECTIONS = ['import', 'page', 'save', 'postgres', 'books', 'window'];

await failPlainly(async () => {
  await ensureDependencies();
  await ensureSystemPackages(['compiler', 'window', 'postgres']);
  const electron = await ensureElectron();
  await buildProgram();
  const { build } = await import('vite');
  await build({ configFile: projectPath('vite.bench.config.ts'), configLoader: 'bundle', logLevel: 'warn' });
  const asked = process.argv.slice(2).filter((name) => SECTIONS.includes(name));
  let missed = 0;
  for (const section of asked.length > 0 ? asked : SECTIONS) {
    const program = [process.execPath, projectPath('out', 'bench', 'bench.js'), section];
    const needsDisplay = section === 'window' && process.platform === 'linux' && !process.env.DISPLAY;
    const [command, ...args] = needsDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24', ...program] : program;
    const { code } = await runCommand(command, args, {
      env: { ...electron, UCH_BENCH_CACHE: cachePath('bench'), UCH_SANDBOX_ARGUMENTS: sandboxArguments().join(' ') },
    });
    if (code !== 0) missed += 1;
  }
  process.exitCode = missed === 0 ? 0 : 1;
});
