import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@main/features/demo';
import { HOLDERS, runKills, type KillResult } from '../../support/load/kill-run';
import { makeLoadSchool } from '../../support/load/load-school';
import { ms, type Figure } from '../figure';
import { median } from '../statistics';

export type KillsOptions = { readonly cli: string; readonly clientKills: number; readonly holderKills: number };

/** 1,000 workstations and 20 holders killed by −9 while marks are written. */
export async function measureKills({ cli, clientKills, holderKills }: KillsOptions): Promise<Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'школа № 12 '));
  try {
    const made = await makeLoadSchool(root, HOLDERS);
    const clientProgram = fileURLToPath(new URL('./marking-client.js', import.meta.url));
    const report = (text: string): void => { process.stdout.write(`${text}\n`); };
    return describe(await runKills({ cli, clientProgram, made, clients: 8, clientKills, holderKills, pauseMs: 600, random: createRandom('kills').next, report }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function describe(result: KillResult): Figure[] {
  const { saved, queued, missing, twice, refused, failed, findings, errors, takeOverMs, withoutHolderMs, clientKills, holderKills } = result;
  const wrong = [...findings, ...errors, ...[...refused, ...failed].map((note) => `${note.tag}: ${note.kind} ${note.reason ?? ''}`)];
  const most = Math.max(...withoutHolderMs);
  return [
    { name: `${String(clientKills)} workstations and ${String(holderKills)} holders killed`, value: `${String(saved)} marks acknowledged, ${String(queued)} kept on workstations`, yardstick: `${String(missing.length)} missing, ${String(twice.length)} twice`, bound: '0, 0', holds: missing.length + twice.length === 0 },
    { name: 'verify, the chain and what workstations were told', value: wrong.length === 0 ? 'clean' : wrong.slice(0, 5).join('; '), yardstick: '–', bound: 'clean', holds: wrong.length === 0 },
    { name: 'time without a holder, until the next mark was acknowledged', value: `median ${ms(median(withoutHolderMs))}, worst ${ms(most)}`, yardstick: `file taken over: median ${ms(median(takeOverMs))}, worst ${ms(Math.max(...takeOverMs))}`, bound: 'worst ≤ 30 s', holds: most <= 30_000 },
  ];
}
