// The holder without a window, as it runs on the school's server.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoSchool } from './demo-school';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

export type HeadlessHolder = { readonly kill: () => void };

/** Resolves when it holds the file. */
export async function startHolder(school: DemoSchool): Promise<HeadlessHolder> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'main', 'cli.js'), 'host', '--db', school.folder, '--json'], {
    env: { ...process.env, ...school.env, UCH_PORT: '0', UCH_WORKSTATION: 'СЕРВЕР' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await waitForHolding(child);
  return { kill: () => { child.kill('SIGKILL'); } };
}

function waitForHolding(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => { if (line.includes('"holding"')) resolve(); });
    child.once('exit', (code) => { reject(new Error(`the holder ended with ${String(code)}`)); });
  });
}
