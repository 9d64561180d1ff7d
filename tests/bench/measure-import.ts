import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '@main/backend/create-backend';
import { openKeyFile } from '@main/database/database-key';
import { buildDemoWorkbook } from '@main/features/demo';
import { prepareDemo } from './bench-school';
import type { Figure } from './figure';

/** A whole school from its workbook into a new file, and the demo school. */
export async function measureImport(): Promise<Figure[]> {
  const sample = join('..', 'shared', 'data', 'school.xlsx');
  const bytes = existsSync(sample) ? new Uint8Array(readFileSync(sample)) : await buildDemoWorkbook('bench');
  const folder = mkdtempSync(join(tmpdir(), 'uch-import-'));
  const backend = createBackend({ keys: openKeyFile(join(folder, '..', 'uch-import.key')), startAt: '2025-12-10T10:00:00+07:00', isDemo: true, logError: () => undefined });
  const begun = performance.now();
  await backend.connect('BENCH').call('storage.createSchool', { folder: join(folder, 'школа'), file: { name: 'school.xlsx', bytes }, preset: 'default', adminLogin: 'admin', acceptWarnings: true });
  const seconds = (performance.now() - begun) / 1000;
  backend.close();
  rmSync(folder, { recursive: true, force: true });
  const { times } = await prepareDemo();
  return [
    { name: 'import of school.xlsx into a new school', value: `${seconds.toFixed(1)} s`, yardstick: '–', bound: '≤ 10 s', holds: seconds <= 10 },
    { name: 'demo school', value: `${times.seconds.toFixed(1)} s (when it was made)`, yardstick: JSON.stringify(times.steps), bound: '≤ 60 s', holds: times.seconds <= 60 },
  ];
}
