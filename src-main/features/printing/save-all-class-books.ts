import { join } from 'node:path';
import { AppError } from '@shared/contract/app-error';
import { notePrint } from '../audit';
import type { HandlerContext } from '../handler-context';
import { CURRENT_YEAR } from '../school';
import type { DocumentOrder } from './document-order';
import { makeFileName, orderClassBook } from './print-service';
import { prepareFolder, writeWhole } from './write-whole';

const CLASSES = `SELECT k.id AS "id", k.name AS "name" FROM school_class k JOIN school_year y ON y.id = k.year_id WHERE y.id = ${CURRENT_YEAR} ORDER BY k.grade, k.letter`;

const ORDERS_AHEAD = 1;

/** Books of all classes of the open year into a folder; a file appears only when it is whole. */
export async function saveAllClassBooks(context: HandlerContext, folder: string): Promise<{ files: string[] }> {
  prepareFolder(folder);
  const classes = context.read((query) => query.all<{ id: number; name: string }>(CLASSES));
  const files: string[] = [];
  const building: Promise<string>[] = [];
  for (const [index, { id, name }] of classes.entries()) {
    if (context.signal.aborted) throw new AppError('cancelled');
    context.report({ done: index, total: classes.length, text: `Классный журнал ${name} (${String(index + 1)} из ${String(classes.length)})` });
    // The next class is read while the worker draws the one before; one more order lies ready for it.
    const { year, order } = orderClassBook(context, id);
    const saved = saveBook(context, folder, order, makeFileName(`Классный журнал ${name} ${year.year.name.replace('/', '-')}`));
    saved.catch(() => undefined);
    building.push(saved);
    const oldest = building.length > ORDERS_AHEAD ? building.shift() : undefined;
    if (oldest) files.push(await oldest);
  }
  files.push(...(await Promise.all(building)));
  await context.write((transaction) => {
    notePrint(transaction, 'print', { document: 'classBook', title: 'все классы', files: files.length });
  });
  context.report({ done: classes.length, total: classes.length, text: 'Готово' });
  return { files };
}

async function saveBook(context: HandlerContext, folder: string, order: DocumentOrder, fileName: string): Promise<string> {
  const result = await context.buildDocument(order, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal }).catch((error: unknown) => {
    throw context.signal.aborted ? new AppError('cancelled') : error;
  });
  writeWhole(join(folder, fileName), result.bytes);
  return fileName;
}
