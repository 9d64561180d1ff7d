import type { SqliteConnection } from '@main/database/open-connection';
import { copySchool, openSchool, prepareDemo } from './bench-school';
import { ms, type Figure } from './figure';
import { loadLastPeriod } from './fill-largest-page';
import { prepareMarkSaver } from './mark-saver';
import { findPageKey, preparePageRows } from './page-rows';
import { measurePairs, median, percentile } from './statistics';
import { prepareOldFile } from './twenty-five-years';

const ROUNDS = 200;

/** The largest page of the demo school against hand-written statements, and the same in a file of 25 years. */
export async function measurePage(): Promise<Figure[]> {
  const { folder } = await prepareDemo();
  const old = await prepareOldFile(folder);
  const young = await measureFile(copySchool(folder, 'page-program'));
  const aged = await measureFile(old.folder);
  const ratio = percentile(young.page, 0.95) / percentile(young.rows, 0.95);
  const ageing = median(aged.page) / median(young.page);
  return [
    {
      name: `journal page, backend (${young.size})`,
      value: `p50 ${ms(median(young.page))}, p95 ${ms(percentile(young.page, 0.95))}`,
      yardstick: `same rows by prepared statements p50 ${ms(median(young.rows))}, p95 ${ms(percentile(young.rows, 0.95))} → ${ratio.toFixed(2)}×`,
      bound: '≤ 3× and ≤ 15 ms',
      holds: ratio <= 3 && percentile(young.page, 0.95) <= 15,
    },
    {
      name: `the same page in a file of 25 years (${old.describe})`,
      value: `p50 ${ms(median(aged.page))}, p95 ${ms(percentile(aged.page, 0.95))}`,
      yardstick: `file of one year p50 ${ms(median(young.page))} → ${ageing.toFixed(2)}×`,
      bound: '≤ 1.3×',
      holds: ageing <= 1.3,
    },
  ];
}

async function measureFile(folder: string): Promise<{ page: number[]; rows: number[]; size: string }> {
  const { backend, teacher, courseId } = await openSchool(folder);
  const page = await loadLastPeriod(backend, courseId);
  const period = page.periods.find(({ id }) => id === page.periodId);
  if (!period) throw new Error('the page has no period');
  const connection = backend.storage.database.connection as SqliteConnection;
  const readRows = preparePageRows(connection, findPageKey(connection, courseId, period));
  // Somebody always writes: what is remembered of the page has to stand that.
  const { save } = prepareMarkSaver(teacher, courseId, page);
  const times = await measurePairs(ROUNDS, () => teacher.call('journal.getPage', { courseId, periodId: page.periodId }), readRows, 30, save);
  const size = `${String(page.students.length)} × ${String(page.lessons.length)}, ${String(page.marks.length)} marks`;
  backend.close();
  return { page: times.first, rows: times.second, size };
}
