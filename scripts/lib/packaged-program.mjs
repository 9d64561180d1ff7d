import { projectPath } from './project-paths.mjs';

/** The executable of `npm run package` on this platform. */
export function findPackagedExecutable() {
  return process.platform === 'win32'
    ? projectPath('release', 'win-unpacked', 'uchebnaya-chast.exe')
    : projectPath('release', 'linux-unpacked', 'uchebnaya-chast');
}
