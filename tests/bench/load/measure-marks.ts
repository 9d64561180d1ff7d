import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLease } from '@main/backend/holder/lease';
import { startHost, startProgram, type Host, type ProgramProcess } from '../../support/load/program-process';
import { AFTER_YEAR, cachePath, copySchool, KEY_FILE } from '../bench-school';
import { POSTGRES_PASSWORD, startPostgresCluster } from '../../support/postgres-cluster';
import { ms, type Figure } from '../figure';
import { median, percentile } from '../statistics';
import { Crowd, joinTimes, listStations } from './crowd';
import type { Times } from './messages';
import { moveToServer } from './move-to-server';
import { prepareLoadSchool } from './prepare-load-school';
import { readCpuSeconds, readMemory } from './process-figures';

export type MarksOptions = { readonly seconds: number; readonly clients: number; readonly cli: string; readonly isOnServer: boolean };

const IDLE_SECONDS = 10;
/** Program and yardstick take turns, so that the machine's moods hit both. */
const SLICES = 3;
const FEW = 10;
const HOUR = 3_600_000;
const wait = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

/** A hundred workstations on one holder: a mark every three seconds each, and a page now and then. */
export async function measureMarks(options: MarksOptions): Promise<Figure[]> {
  if (!options.isOnServer) return measureHeld(options, () => Promise.resolve());
  const cluster = await startPostgresCluster({ isDurable: true });
  try {
    return await measureHeld(options, (folder) => moveToServer(folder, `postgres://postgres:${POSTGRES_PASSWORD}@127.0.0.1:${String(cluster.port)}/postgres`));
  } finally {
    cluster.remove();
  }
}

async function measureHeld({ seconds, clients, cli, isOnServer }: MarksOptions, prepare: (folder: string) => Promise<void>): Promise<Figure[]> {
  const { folder, teachers } = await prepareLoadSchool();
  rmSync(cachePath('load-program'), { recursive: true, force: true });
  const held = copySchool(folder, 'load-program');
  await prepare(held);
  const crowd = new Crowd();
  const bare = await startBare(copySchool(folder, 'load-bare'));
  const host = startHost({ cli, folder: held, keyFile: KEY_FILE, root: cachePath('load-profile'), name: 'СЕРВЕР', now: AFTER_YEAR + HOUR });
  try {
    const lease = await waitForLease(host, held);
    await crowd.open(lease, bare.port, listStations(teachers, clients), AFTER_YEAR + HOUR);
    if (!isOnServer) await waitForBackup(host, held);
    const idle = await measureIdle(host);
    const few = await crowd.run('program', Math.min(FEW, clients), Math.ceil(seconds / SLICES));
    const parts: { program: Times[]; bare: Times[] } = { program: [], bare: [] };
    for (let slice = 0; slice < SLICES; slice += 1) {
      parts.program.push(await crowd.run('program', clients, Math.ceil(seconds / SLICES)));
      parts.bare.push(await crowd.run('bare', clients, Math.ceil(seconds / SLICES)));
    }
    return describe({ clients, few, program: joinTimes(parts.program), bare: joinTimes(parts.bare), idle, pid: host.child.pid ?? 0 });
  } finally {
    crowd.close();
    bare.started.child.kill();
    host.child.kill('SIGTERM');
    await host.exited;
  }
}

type Measured = { readonly clients: number; readonly few: Times; readonly program: Times; readonly bare: Times; readonly idle: number | null; readonly pid: number };

function describe({ clients, few, program, bare, idle, pid }: Measured): Figure[] {
  const p99 = percentile(program.marks, 0.99);
  const ratio = median(program.marks) / median(bare.marks);
  const errors = [...program.errors, ...few.errors, ...bare.errors];
  const memory = readMemory(pid);
  return [
    { name: `acknowledged marks, ${String(clients)} workstations (${String(program.marks.length)} marks)`, value: tell(program.marks), yardstick: `${String(FEW)} workstations: ${tell(few.marks)}`, bound: 'p99 ≤ 150 ms', holds: p99 <= 150 },
    { name: 'the same beside a bare HTTP server on the same file', value: tell(program.marks), yardstick: `${tell(bare.marks)} → p50 ${ratio.toFixed(2)}×, p99 ${(p99 / percentile(bare.marks, 0.99)).toFixed(2)}×`, bound: 'p50 ≤ 1.5×', holds: ratio <= 1.5 },
    { name: `journal pages meanwhile (${String(program.pages.length)})`, value: tell(program.pages), yardstick: `bare rows as JSON: ${tell(bare.pages)}`, bound: 'p99 ≤ 500 ms', holds: percentile(program.pages, 0.99) <= 500 },
    { name: 'errors', value: `${String(errors.length)}${errors[0] === undefined ? '' : ` (${errors[0]})`}`, yardstick: '–', bound: '0', holds: errors.length === 0 },
    { name: `holder's memory with ${String(clients)} workstations`, value: memory ? `PSS ${memory.pssMb.toFixed(0)} MB, RSS ${memory.rssMb.toFixed(0)} MB` : 'not told by this system', yardstick: memory ? `most RSS ${memory.mostRssMb.toFixed(0)} MB` : '–', bound: 'PSS ≤ 400 MB', holds: memory === null || memory.pssMb <= 400 },
    { name: `idle processor time of the holder with ${String(clients)} connected`, value: idle === null ? 'not told by this system' : `${(idle * 100).toFixed(1)} % of a core`, yardstick: `${String(IDLE_SECONDS)} s`, bound: '≤ 2 %', holds: idle === null || idle <= 0.02 },
  ];
}

function tell(times: readonly number[]): string {
  return `p50 ${ms(median(times))}, p99 ${ms(percentile(times, 0.99))}, max ${ms(Math.max(...times))}`;
}

async function measureIdle({ child }: Host): Promise<number | null> {
  const before = readCpuSeconds(child.pid ?? 0);
  await wait(IDLE_SECONDS * 1000);
  const after = readCpuSeconds(child.pid ?? 0);
  return before === null || after === null ? null : (after - before) / IDLE_SECONDS;
}

/** A holder that finds no copy makes one soon after its start; what is measured is the ordinary day after it. */
async function waitForBackup(host: Host, folder: string): Promise<void> {
  const copies = join(folder, 'Резервные копии');
  const pid = host.child.pid ?? 0;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const before = readCpuSeconds(pid) ?? 0;
    await wait(2000);
    const isQuiet = (readCpuSeconds(pid) ?? 0) - before < 0.1;
    if (isQuiet && existsSync(copies) && readdirSync(copies).some((name) => name.endsWith('.db'))) return;
  }
  throw new Error('the holder has made no copy of its own');
}

async function waitForLease(host: Host, folder: string): Promise<NonNullable<ReturnType<typeof readLease>>> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const lease = host.state() === 'holding' ? readLease(folder) : null;
    if (lease && lease.port === host.port()) return { ...lease, addresses: ['127.0.0.1'] };
    await wait(100);
  }
  throw new Error(`the holder did not start\n${host.errors()}`);
}

function startBare(folder: string): Promise<{ started: ProgramProcess; port: number }> {
  return new Promise((resolve, reject) => {
    const started = startProgram(fileURLToPath(new URL('./bare-server.js', import.meta.url)), [folder, KEY_FILE], {}, (line) => { resolve({ started, port: Number(line) }); });
    void started.exited.then(() => { reject(new Error(`the bare server has died\n${started.errors()}`)); });
  });
}
