import { AppError } from '@shared/contract/app-error';
import type { StoredFile } from '@shared/contract/attachment-file';
import type { InputFor } from '@shared/contract/contract';
import type { Fulfilment, FulfilmentRow } from '@shared/contract/fulfilment-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { MovementPaperModel, PaperColumn } from '../../../documents';
import { writeWorkbook } from '../../../exchange/write-workbook';
import { finishPrint, notePrint, readPaperHead } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { buildTable, describeBehind, listFigures, type FulfilmentTable } from './fulfilment-table';
import { buildFulfilment } from './get-fulfilment';

type Shown = InputFor<'lessonPlan.printFulfilment'>;
type Picked = { readonly fulfilment: Fulfilment; readonly rows: readonly FulfilmentRow[]; readonly table: FulfilmentTable };

const TITLE = 'Выполнение учебного плана и программ';
const PAPER_MM = 175;
const BEHIND_COLUMNS: readonly PaperColumn[] = [
  { title: 'Страница журнала', widthMm: 42, align: 'left' }, { title: 'Учитель', widthMm: 30, align: 'left' }, { title: 'Отстаёт, ч.', widthMm: 16, align: 'center' },
  { title: 'Не хватит, ч.', widthMm: 17, align: 'center' }, { title: 'Темы, которые не пройдены', widthMm: 70, align: 'left' },
];

/** DOC-39: hours by plan and fact as on the screen, and the topics that are behind. */
export async function printFulfilment(shown: Shown, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query): MovementPaperModel => {
    const picked = pick(shown, buildFulfilment(query, shown.span, context.access, context.clock.today()));
    return { ...readPaperHead(query, context, 'fulfilment'), ...describe(shown, picked) };
  });
  const { buildMovementPaper } = await import('../../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'fulfilment', `${TITLE} ${context.clock.today()}`, result);
}

/** The same numbers as a workbook. */
export async function exportFulfilment(shown: Shown, context: HandlerContext): Promise<StoredFile> {
  const { fulfilment, rows, table } = pick(shown, context.read((query) => buildFulfilment(query, shown.span, context.access, context.clock.today())));
  const figures = listFigures(shown.span === null);
  const head = [[TITLE], [describeSpan(shown, fulfilment)], []];
  const lines = [...table.lines, table.total].map((sum) => [sum.name, ...figures.map(({ pick: count }) => count(sum))]);
  const bytes = await writeWorkbook([
    { name: 'Выполнение', rows: [...head, [table.head, ...figures.map(({ title }) => title)], ...lines] },
    { name: 'Отставание', rows: [BEHIND_COLUMNS.map(({ title }) => title), ...describeBehind(rows)] },
  ]);
  await context.write((transaction) => { notePrint(transaction, 'export', { document: 'fulfilment', title: TITLE, rows: lines.length }); });
  return { fileName: `${TITLE} ${context.clock.today()}.xlsx`, bytes };
}

/** Only pages that the person may see: what the screen names is no more than a choice among them. */
function pick({ courseIds, side }: Shown, fulfilment: Fulfilment): Picked {
  const wanted = new Set(courseIds);
  const rows = fulfilment.rows.filter(({ id }) => wanted.has(id));
  if (rows.length === 0) throw new AppError('notFound', { what: 'страницы журнала для отчёта' });
  return { fulfilment, rows, table: buildTable(rows, side) };
}

function describe(shown: Shown, { fulfilment, rows, table }: Picked): Omit<MovementPaperModel, 'stamp' | 'school'> {
  const figures = listFigures(shown.span === null);
  const nameMm = PAPER_MM - figures.reduce((total, { widthMm }) => total + widthMm, 0);
  const columns: PaperColumn[] = [{ title: table.head, widthMm: nameMm, align: 'left' }, ...figures.map(({ title, widthMm }): PaperColumn => ({ title, widthMm, align: 'center' }))];
  const { withoutPlan, behind, courseIds } = table.total;
  return {
    title: TITLE, subtitle: describeSpan(shown, fulfilment), hasSeal: false,
    facts: [`Страниц журнала: ${String(courseIds.length)}, из них отстают или не успеют: ${String(behind)}${withoutPlan > 0 ? `, без КТП: ${String(withoutPlan)}` : ''}.`, ...(shown.note === null ? [] : [`Отбор: ${shown.note}.`])],
    tables: [
      { title: 'Часы', emptyText: '', columns, rows: [...table.lines, table.total].map((sum) => [sum.name, ...figures.map(({ pick: count }) => String(count(sum)))]) },
      { title: 'Отставание и не пройденные темы', emptyText: 'Отстающих страниц нет.', columns: BEHIND_COLUMNS, rows: describeBehind(rows) },
    ],
    signatures: [{ office: 'Заместитель директора', name: null }],
  };
}

function describeSpan({ span }: Shown, { yearName, today, periods }: Fulfilment): string {
  if (span === null) return `${yearName} учебный год, на ${formatDate(today)}`;
  const names = periods.filter(({ from, until }) => from === span.from && until === span.until).map(({ name }) => name);
  return `${names.length > 0 ? `${names.join(', ')}: ` : ''}с ${formatDate(span.from)} по ${formatDate(span.until)}, на ${formatDate(today)}`;
}
