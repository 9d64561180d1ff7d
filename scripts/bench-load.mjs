// npm run bench:load [-- marks|kills] [--postgres] [--seconds 60] [--clients 100] [--client-kills 1000] [--holder-kills 20]: many workstations on one holder, in processes of their own.
import { ensureDependencies } from './lib/dependencies.mjs';
import { buildProgram } from './lib/build-program.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { ensureNativeModule } from './lib/native-module.mjs';
import { cachePath, projectPath } from './lib/project-paths.mjs';
import { runCommand } from './lib/run-command.mjs';

const SECTIONS = ['marks', 'kills'];
const PROGRAMS = {
  'load-bench': 'tests/bench/load/load-bench.ts',
  'station-process': 'tests/bench/load/station-process.ts',
  'bare-server': 'tests/bench/load/bare-server.ts',
  'marking-client': 'tests/support/load/marking-client.ts',
};

await failPlainly(async () => {
  await ensureDependencies();
  await ensureNativeModule();
  await buildProgram(['main']);
  await buildBench();
  const given = process.argv.slice(2);
  const asked = SECTIONS.filter((name) => given.includes(name));
  const settings = given.filter((word) => !SECTIONS.includes(word));
  let missed = 0;
  for (const section of asked.length > 0 ? asked : SECTIONS) {
    const args = [projectPath('out', 'bench-load', 'load-bench.js'), section, '--cli', projectPath('dist', 'main', 'cli.js'), ...settings];
    const { code } = await runCommand(process.execPath, args, { env: { UCH_BENCH_CACHE: cachePath('bench') } });
    if (code !== 0) missed += 1;
  }
  process.exitCode = missed === 0 ? 0 : 1;
});

/** The programs of the ordinary bench, with other entries. */
async function buildBench() {
  const { build, loadConfigFromFile } = await import('vite');
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, projectPath('vite.bench.config.ts'));
  const { build: options, ...rest } = config;
  await build({ ...rest, configFile: false, logLevel: 'warn', build: { ...options, outDir: 'out/bench-load', rolldownOptions: { ...options.rolldownOptions, input: PROGRAMS } } });
}
