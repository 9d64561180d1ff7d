// npm packages: installed when they are missing or are not the versions of the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from './project-paths.mjs';
import { mustRun } from './run-command.mjs';

export async function ensureDependencies() {
  const missing = findMissingPackages();
  if (missing.length === 0) return;
  process.stderr.write(`Устанавливаются пакеты npm (не хватает: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? '…' : ''})…\n`);
  // No install scripts: what a package would fetch or compile, our own scripts get in a checked way.
  await mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { output: 'capture' });
}

function findMissingPackages() {
  const { packages } = readJson(projectPath('package-lock.json'));
  const { dependencies, devDependencies } = readJson(projectPath('package.json'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => {
    const installed = projectPath('node_modules', name, 'package.json');
    return !existsSync(installed) || readJson(installed).version !== packages[`node_modules/${name}`]?.version;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
