import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBackend } from '@main/backend/create-backend';
import { DocumentWorkshop } from '@main/backend/document-workshop';
import { openKeyFile } from '@main/database/database-key';
import { AFTER_YEAR, KEY_FILE, prepareDemo } from './bench-school';
import type { Figure } from './figure';

/** All class books of the school: read, laid out in one worker, written; pages a second and the memory of the process with its worker. */
export async function measureBooks(): Promise<Figure[]> {
  const { folder } = await prepareDemo();
  const workshop = new DocumentWorkshop(pathToFileURL(join(process.cwd(), 'dist', 'main', 'document-worker.js')));
  let pages = 0;
  const backend = createBackend({
    keys: openKeyFile(KEY_FILE),
    startAt: undefined,
    time: () => AFTER_YEAR,
    isDemo: true,
    logError: (message, error) => { throw new Error(message, { cause: error }); },
    buildDocument: async (order, options) => {
      const result = await workshop.build(order, options);
      pages += result.pageCount;
      return result;
    },
  });
  await backend.storage.open(folder);
  const deputy = backend.connect('BENCH');
  deputy.session.signIn({ accountId: 1, staffId: 1, login: 'bench', roles: ['deputy'], mustChangePassword: false }, null);
  const target = mkdtempSync(join(tmpdir(), 'uch-books-'));
  const begun = performance.now();
  let progressCount = 0;
  const { files } = await deputy.call('printing.saveAllClassBooks', { folder: target }, { onProgress: () => { progressCount += 1; } });
  const seconds = (performance.now() - begun) / 1000;
  rmSync(target, { recursive: true, force: true });
  await workshop.close();
  backend.close();
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  const speed = pages / seconds;
  return [
    { name: `class books (${String(files.length)} classes, ${String(pages)} pages at 9 pt and more, reading and writing included)`, value: `${speed.toFixed(0)} pages/s in one worker, ${seconds.toFixed(1)} s, ${String(progressCount)} progress reports`, yardstick: 'pdf-lib raw streams 1,371 pages/s (platform facts)', bound: '≥ 500 pages/s', holds: speed >= 500 },
    { name: 'memory while printing all classes', value: `${memoryMb.toFixed(0)} MB at the most`, yardstick: '–', bound: '< 400 MB', holds: memoryMb < 400 },
  ];
}
