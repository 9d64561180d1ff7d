// npm run -s cli -- <command>: the command line on the current sources; stdout carries its answer only.
import { pathToFileURL } from 'node:url';
import { buildProgram } from './lib/build-program.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { failPlainly } from './lib/fail-plainly.mjs';
import { ensureNativeModule } from './lib/native-module.mjs';
import { projectPath } from './lib/project-paths.mjs';

const isBench = process.argv[2] === 'bench';
if (isBench) {
  process.argv.splice(2, 1);
  await import('./bench.mjs');
} else {
  await prepare();
}
if (!isBench && process.exitCode === undefined) {
  // npm runs scripts in the project folder; paths on the command line are meant from where it was typed.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const program = projectPath('dist', 'main', 'cli.js');
  process.argv.splice(1, 1, program);
  await import(pathToFileURL(program).href);
}

function prepare() {
  return failPlainly(async () => {
    await ensureDependencies();
    await ensureNativeModule();
    await buildProgram(['main'], { isQuiet: true });
  });
}
