// DOC-63: a template of an order – number and date, points, annexes, the director's signature, who has read it.
import { ORDER_TITLES } from '@shared/domain/introduction';
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { OrderModel, OrderWorker } from '../models/order-model';
import { buildFlow } from '../page-grid/build-flow';
import type { FlowBlock } from '../page-grid/plan-flow-pages';
import { writeOrder, type OrderTable, type OrderText } from './order-words';

const TEXT: TextStyle = { size: 12, weight: 'regular' };
const STRONG: TextStyle = { size: 12, weight: 'bold' };
const TITLE: TextStyle = { size: 15, weight: 'bold' };
const CELL: TextStyle = { size: 10, weight: 'regular' };
const GAP_MM = 3;

export function buildOrder(model: OrderModel, options: BuildOptions): Promise<DocumentResult> {
  const { stamp, school, template } = model;
  const order = writeOrder(model);
  const title = ORDER_TITLES[template];
  const blocks: FlowBlock[] = [
    { kind: 'text', text: school.fullName, style: TEXT, align: 'center', gapMm: 8 },
    { kind: 'text', text: 'ПРИКАЗ', style: TITLE, align: 'center', gapMm: 4 },
    drawNumber(model),
    { kind: 'text', text: title, style: STRONG, gapMm: 5 },
    { kind: 'text', text: order.preamble, style: TEXT, gapMm: GAP_MM },
    { kind: 'text', text: 'ПРИКАЗЫВАЮ:', style: STRONG, gapMm: GAP_MM },
    ...keepWithSignature([...listPoints(order), ...listAnnexes(order)]),
    { kind: 'signatures', signatories: [{ office: 'Директор', name: school.directorName }], hasSeal: true },
    ...listAcquainted(order),
    ...(template === 'training' ? listTrained(model) : []),
  ];
  return buildFlow({ stamp, school, kind: 'order', title: `Приказ: ${title}`, section: 'Приказ', runningHead: title, blocks }, options);
}

/** Date on the left, town in the middle, number on the right. */
function drawNumber({ date, number, school }: OrderModel): FlowBlock {
  const line = getLineHeightMm(TEXT.size);
  return {
    kind: 'drawing', heightMm: line + 6,
    draw: (canvas, frame, top) => {
      canvas.text(frame.left, top + line, date === null ? '«____» ______________ 20___ г.' : formatLongDate(date), TEXT);
      canvas.text((frame.left + frame.right) / 2, top + line, school.place ?? '', TEXT, 'center');
      canvas.text(frame.right, top + line, `№ ${number ?? '__________'}`, TEXT, 'right');
    },
  };
}

function listPoints({ points }: OrderText): FlowBlock[] {
  let number = 0;
  return points.map((point, index): FlowBlock => {
    if (typeof point !== 'string') return toTable(point);
    number += 1;
    return { kind: 'text', text: `${String(number)}. ${point}`, style: TEXT, gapMm: GAP_MM, isHeading: typeof points[index + 1] === 'object' };
  });
}

function toTable({ columns, rows }: OrderTable): FlowBlock {
  return { kind: 'table', table: { columns, rows, style: CELL, rowHeightMm: 7, hasFifthLines: false }, gapMm: GAP_MM + 1 };
}

function listAnnexes({ annexes }: OrderText): FlowBlock[] {
  if (annexes.length === 0) return [];
  return [
    { kind: 'text', text: 'Приложения:', style: STRONG, gapMm: 1, isHeading: true },
    ...annexes.map((text, index): FlowBlock => ({ kind: 'text', text: `${String(index + 1)}. ${text}.`, style: TEXT, gapMm: index === annexes.length - 1 ? 6 : 0.5 })),
  ];
}

/** The director never signs on a page without a word of the order. */
function keepWithSignature(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.map((block, index) => (index === blocks.length - 1 && block.kind === 'text' ? { ...block, isHeading: true } : block));
}

function listAcquainted({ acquainted }: OrderText): FlowBlock[] {
  if (acquainted.length === 0) return [];
  return [
    { kind: 'text', text: 'С приказом ознакомлены:', style: STRONG, gapMm: 2, isHeading: true },
    toTable({
      columns: [{ title: '№', widthMm: 10, align: 'center' }, { title: 'Фамилия, имя, отчество', widthMm: 62, align: 'left' }, { title: 'Должность', widthMm: 50, align: 'left' }, { title: 'Дата', widthMm: 23, align: 'center' }, { title: 'Подпись', widthMm: 30, align: 'center' }],
      rows: dropRepeats(acquainted).map(({ name, position }, index) => [String(index + 1), name, position, '', '']),
    }),
  ];
}

/** Somebody may be in charge of two things. */
function dropRepeats(workers: readonly OrderWorker[]): OrderWorker[] {
  return [...new Map(workers.map((worker) => [`${worker.name} ${worker.position}`, worker])).values()];
}

function listTrained({ staff }: OrderModel): FlowBlock[] {
  return [
    { kind: 'newPage' },
    { kind: 'text', text: 'Приложение 2 к приказу', style: TEXT, align: 'right', gapMm: 2 },
    { kind: 'text', text: 'Ведомость обучения и аттестации работников', style: TITLE, align: 'center', gapMm: 4 },
    toTable({
      columns: [
        { title: '№', widthMm: 10, align: 'center' }, { title: 'Работник', widthMm: 50, align: 'left' }, { title: 'Должность', widthMm: 41, align: 'left' }, { title: 'Обучен(а), дата', widthMm: 24, align: 'center' },
        { title: 'Итог аттестации', widthMm: 25, align: 'center' }, { title: 'Подпись', widthMm: 25, align: 'center' },
      ],
      rows: staff.map(({ name, position }, index) => [String(index + 1), name, position, '', '', '']),
    }),
    { kind: 'signatures', signatories: [{ office: 'Председатель комиссии', name: null }] },
  ];
}
