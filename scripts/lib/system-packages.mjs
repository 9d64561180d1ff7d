// System libraries and tools of a Debian-like machine: installed when the user is root, else the one line to run is named.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** Each need is met by any of its packages (names changed between releases); `command` is looked for in PATH instead. */
const NEEDS = {
  compiler: [
    { command: 'g++', packages: ['g++'] },
    { command: 'make', packages: ['make'] },
    { command: 'python3', packages: ['python3'] },
  ],
  window: [
    { packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
    { packages: ['libnss3'] },
    { packages: ['libasound2', 'libasound2t64'] },
    { packages: ['libgbm1'] },
    { packages: ['libxss1'] },
    { command: 'unzip', packages: ['unzip'] },
    { command: 'xvfb-run', packages: ['xvfb'] },
    { command: 'xauth', packages: ['xauth'] },
    { packages: ['fonts-dejavu', 'fonts-dejavu-core'] },
  ],
  // The server's programs lie outside PATH; the tests start one of their own in a temporary folder.
  postgres: [{ packages: ['postgresql'] }],
  documents: [
    { command: 'pdftotext', packages: ['poppler-utils'] },
    { command: 'qpdf', packages: ['qpdf'] },
  ],
};

/**
 * Sees to it that the named groups are there; throws with the apt line when they are not and cannot be installed.
 * @param {(keyof typeof NEEDS)[]} groups
 */
export async function ensureSystemPackages(groups) {
  if (process.platform !== 'linux' || !findInPath('dpkg-query')) return;
  const missing = await findMissing(groups.flatMap((group) => NEEDS[group]));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = missing.map(({ packages }) => packages[0]).join(' ');
    throw new Error(`Не хватает системных пакетов. Выполните и повторите:\n\n  sudo apt-get install -y ${names}\n`);
  }
  process.stderr.write(`Устанавливаются системные пакеты: ${missing.map(({ packages }) => packages[0]).join(' ')}…\n`);
  await runApt(['update']);
  const names = await Promise.all(missing.map(({ packages }) => chooseInstallable(packages)));
  const { code, text } = await runApt(['install', '-y', '--no-install-recommends', ...names]);
  if (code !== 0) throw new Error(`apt-get install ${names.join(' ')} не удалось:\n${text.slice(-2000)}`);
}

async function findMissing(needs) {
  const checks = await Promise.all(needs.map(async (need) => ({ need, isThere: await isMet(need) })));
  return checks.filter(({ isThere }) => !isThere).map(({ need }) => need);
}

async function isMet({ command, packages }) {
  if (command) return findInPath(command) !== undefined;
  const { text } = await runCommand('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', ...packages], { output: 'capture' });
  return text.split('\n').includes('installed');
}

async function chooseInstallable(packages) {
  for (const name of packages) {
    const { text } = await runCommand('apt-cache', ['policy', name], { output: 'capture', env: { LC_ALL: 'C' } });
    if (/Candidate: (?!\(none\))/.test(text)) return name;
  }
  return packages[0];
}

function runApt(args) {
  return runCommand('apt-get', ['-q', ...args], { output: 'capture', env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

function findInPath(command) {
  return (process.env.PATH ?? '').split(delimiter).find((folder) => folder !== '' && existsSync(join(folder, command)));
}
