import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const DEBIAN_VERSIONS = '/usr/lib/postgresql';
export const POSTGRES_PASSWORD = 'school-password';

export type PostgresCluster = { readonly port: number; readonly stop: () => void; readonly start: () => void; readonly remove: () => void };

/** The folder with initdb and postgres, the newest of Debian's or one in PATH; null where there is no server. */
export function findPostgresBinaries(): string | null {
  const versions = existsSync(DEBIAN_VERSIONS) ? readdirSync(DEBIAN_VERSIONS).sort((first, second) => Number(second) - Number(first)) : [];
  const folders = [...versions.map((version) => join(DEBIAN_VERSIONS, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** A server of our own in a temporary folder, on a free port; `isDurable` for measurements, otherwise it need not survive a power cut. */
export async function startPostgresCluster({ isDurable = false } = {}): Promise<PostgresCluster> {
  const binaries = findPostgresBinaries();
  if (binaries === null) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'uch-postgres-'));
  const account = findServerAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, POSTGRES_PASSWORD, { mode: 0o644 });
  const run = (program: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(join(binaries, program), args, { ...account, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  // Locale C.UTF-8 lowers Cyrillic letters and sorts by code: what differs from SQLite shows.
  run('initdb', '-D', data, '-U', 'postgres', '--auth=scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8', '-N');
  const port = await findFreePort();
  const settings = [`port=${String(port)}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...(isDurable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'])];
  const start = (): void => {
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings.map((setting) => `-c ${setting}`).join(' '), 'start');
  };
  start();
  return {
    port,
    start,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    },
    remove: () => {
      if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server refuses to run as root; its package makes an account for it. */
function findServerAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
