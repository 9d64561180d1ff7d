import type { InputFor } from '@shared/contract/contract';
import type { MovementCount, MovementReport } from '@shared/contract/movement-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { MOVEMENT_TITLES, ORDER_TITLES } from '@shared/domain/movement';
import { formatDate } from '@shared/lib/russian-date';
import type { PaperColumn, PaperTable } from '../../documents';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { buildReport } from './build-report';
import { loadOrders } from './load-orders';

const TITLE = 'Движение контингента и приказы';

/** DOC-43: counts by class and parallel, every movement with its order, and the orders of the same dates. */
export async function printReport({ from, to }: InputFor<'movement.printReport'>, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query) => {
    const report = buildReport(query, from, to);
    return {
      ...readPaperHead(query, context, `movement-report-${from}-${to}`),
      title: 'Движение контингента учащихся', subtitle: `с ${formatDate(from)} по ${formatDate(to)}`, facts: [], hasSeal: false,
      tables: [buildCounts(report), buildLines(report), buildOrders(loadOrders(query, from, to))],
      signatures: [{ office: 'Секретарь учебной части', name: null }, { office: 'Заместитель директора', name: null }],
    };
  });
  const { buildMovementPaper } = await import('../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'movementReport', `${TITLE} ${from} – ${to}`, result);
}

const number = (title: string): PaperColumn => ({ title, widthMm: 21, align: 'center' });
const left = (title: string, widthMm: number): PaperColumn => ({ title, widthMm, align: 'left' });

function buildCounts({ classes, grades, total }: MovementReport): PaperTable {
  const row = (name: string, count: MovementCount): string[] => [name, ...[count.start, count.arrived, count.left, count.transferredIn, count.transferredOut, count.end].map(String)];
  const rows = grades.flatMap((grade) => [...classes.filter((one) => one.grade === grade.grade).map((one) => row(one.className, one)), row(`${String(grade.grade)} классы`, grade)]);
  return {
    title: 'По классам и параллелям', emptyText: 'Классов нет.', rows: [...rows, row('Всего', total)],
    columns: [left('Класс', 49), number('На начало'), number('Прибыло'), number('Выбыло'), number('Перешло в класс'), number('Перешло из класса'), number('На конец')],
  };
}

function buildLines({ lines }: MovementReport): PaperTable {
  return {
    title: 'По приказам', emptyText: 'Движения не было.',
    columns: [left('Дата', 21), left('Ученик', 42), left('Вид движения', 36), left('Откуда – куда', 38), left('Приказ', 38)],
    rows: lines.map((line) => [formatDate(line.date), line.student, MOVEMENT_TITLES[line.kind], [line.fromClass, line.toClass ?? line.destination].filter(Boolean).join(' – '), line.order]),
  };
}

function buildOrders(orders: ReturnType<typeof loadOrders>): PaperTable {
  return {
    title: 'Приказы по контингенту', emptyText: 'Приказов не было.',
    columns: [left('№', 17), left('Дата', 21), left('О чём', 46), left('Ученики', 60), left('Исполнен', 31)],
    rows: [...orders].reverse().map((order) => [order.number, formatDate(order.date), ORDER_TITLES[order.kind], listNames(order.lines.map(({ student }) => student)), describeEffect(order.lines)]),
  };
}

const NAMED = 12;

/** A whole school promoted by one order is a number, not a list of names. */
function listNames(names: readonly string[]): string {
  return names.length <= NAMED ? names.join(', ') : `учеников: ${String(names.length)}`;
}

function describeEffect(lines: ReturnType<typeof loadOrders>[number]['lines']): string {
  const dates = [...new Set(lines.map(({ date }) => formatDate(date)))];
  return dates.length === 0 ? 'не исполнен' : `с ${dates.join(', ')}`;
}
