import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

export type ProcessMemory = { readonly pssMb: number; readonly rssMb: number; readonly mostRssMb: number };

/** Null where the system does not tell (only Linux does). */
export function readMemory(pid: number): ProcessMemory | null {
  if (process.platform !== 'linux') return null;
  const find = (file: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${String(pid)}/${file}`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  return { pssMb: find('smaps_rollup', 'Pss'), rssMb: find('status', 'VmRSS'), mostRssMb: find('status', 'VmHWM') };
}

/** Seconds of processor time that the process has had. */
export function readCpuSeconds(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  // The name of the program may hold blanks; what follows its bracket does not.
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
