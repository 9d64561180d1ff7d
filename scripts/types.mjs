// Checks the types of all worlds; each has its own tsconfig so that DOM types stay out of main
// and Node types out of shared and renderer.
import { projectPath } from './lib/project-paths.mjs';
import { runCommand } from './lib/run-command.mjs';

const tsc = projectPath('node_modules', 'typescript', 'bin', 'tsc');
const failed = [];
for (const world of ['shared', 'main', 'preload', 'renderer', 'tests']) {
  const { code } = await runCommand(process.execPath, [tsc, '-p', projectPath(`tsconfig.${world}.json`)]);
  if (code !== 0) failed.push(world);
}
console.log(failed.length === 0 ? 'types: ok' : `types: errors in ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
