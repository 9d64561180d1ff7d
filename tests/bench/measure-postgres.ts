import { copySchool as copyRows } from '@main/database/move/copy-school';
import { createBackend } from '@main/backend/create-backend';
import { openKeyFile } from '@main/database/database-key';
import { POSTGRES_PASSWORD, startPostgresCluster } from '../support/postgres-cluster';
import { AFTER_YEAR, copySchool, KEY_FILE, openSchool, prepareDemo } from './bench-school';
import { ms, type Figure } from './figure';
import { loadLastPeriod } from './fill-largest-page';
import { prepareMarkSaver } from './mark-saver';
import { measurePairs, median, percentile } from './statistics';

/** The same calls on a PostgreSQL server on this machine and on the file, in turn; both with full syncs on the local disk. */
export async function measurePostgres(): Promise<Figure[]> {
  const { folder } = await prepareDemo();
  const cluster = await startPostgresCluster({ isDurable: true });
  try {
    const address = `postgres://postgres:${POSTGRES_PASSWORD}@127.0.0.1:${String(cluster.port)}/postgres`;
    const moved = await moveDemo(copySchool(folder, 'postgres-source'), address);
    const onFile = await openCalls(copySchool(folder, 'postgres-beside'));
    const onServer = await openCalls(address);
    const saves = await measurePairs(1000, onServer.save, onFile.save, 200);
    const pages = await measurePairs(200, onServer.page, onFile.page, 30, async () => {
      await onServer.save();
      await onFile.save();
    });
    onFile.close();
    onServer.close();
    return [moved, compare('saving one mark on PostgreSQL', saves, 2), compare('journal page on PostgreSQL', pages, 5)];
  } finally {
    cluster.remove();
  }
}

async function moveDemo(folder: string, address: string): Promise<Figure> {
  const { backend } = await openSchool(folder);
  const source = backend.storage.database;
  let rows = 0;
  const begun = performance.now();
  const target = createBackend({ keys: openKeyFile(KEY_FILE), startAt: undefined, time: () => AFTER_YEAR, isDemo: true, logError: () => undefined });
  await target.storage.create(address, (database) => Promise.resolve(copyRows(source, database, (_table, count) => { rows += count; })));
  const seconds = (performance.now() - begun) / 1000;
  target.close();
  backend.close();
  return { name: 'demo school moved to PostgreSQL, fingerprints compared', value: `${seconds.toFixed(1)} s`, yardstick: `${String(rows)} rows`, bound: '≤ 60 s', holds: seconds <= 60 };
}

async function openCalls(place: string): Promise<{ save: () => Promise<void>; page: () => Promise<unknown>; close: () => void }> {
  const { backend, teacher, courseId } = await openSchool(place);
  const page = await loadLastPeriod(backend, courseId);
  const { save } = prepareMarkSaver(teacher, courseId, page);
  return {
    save,
    page: () => teacher.call('journal.getPage', { courseId, periodId: page.periodId }),
    close: () => { backend.close(); },
  };
}

function compare(name: string, { first, second }: { first: number[]; second: number[] }, mostTimes: number): Figure {
  const ratio = median(first) / median(second);
  return {
    name,
    value: `p50 ${ms(median(first))}, p95 ${ms(percentile(first, 0.95))}`,
    yardstick: `the file p50 ${ms(median(second))}, p95 ${ms(percentile(second, 0.95))} → ${ratio.toFixed(2)}×`,
    bound: `≤ ${String(mostTimes)}× the file`,
    holds: ratio <= mostTimes,
  };
}
