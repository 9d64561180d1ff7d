// DOC-30: the annex «Параметры ведения ЭЖ» of the local act – which data is kept where and until when, and every parameter in force.
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { RegulationAnnexModel } from '../models/regulation-annex-model';
import { buildFlow } from '../page-grid/build-flow';
import { drawApproval } from '../page-grid/draw-approval';
import { PAGE_TITLE } from '../page-grid/draw-prose';
import type { FlowColumn } from '../page-grid/flow-table';
import type { FlowBlock } from '../page-grid/plan-flow-pages';

const TITLE = 'Параметры ведения электронного журнала';
const HEADING: TextStyle = { size: 15, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
/** Of the approval with the school beside it. */
const APPROVAL_MM = 30;

const STORAGE_COLUMNS: readonly FlowColumn[] = [
  { title: 'Данные', widthMm: 28, align: 'left' },
  { title: 'Документ', widthMm: 27, align: 'left' },
  { title: 'Кто заполняет', widthMm: 25, align: 'left' },
  { title: 'До какого срока', widthMm: 33, align: 'left' },
  { title: 'Приём и правка', widthMm: 36, align: 'left' },
  { title: 'Объём и форма хранения', widthMm: 26, align: 'left' },
];
const PARAMETER_COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'center' },
  { title: 'Параметр', widthMm: 52, align: 'left' },
  { title: 'Значение', widthMm: 72, align: 'left' },
  { title: 'Основание', widthMm: 42, align: 'left' },
];

export function buildRegulationAnnex(model: RegulationAnnexModel, options: BuildOptions): Promise<DocumentResult> {
  const { stamp, school, onDate, preset, storage, groups } = model;
  const stored = storage.map(({ data, document, filledBy, until, editing, storage: kept }) => [data, document, filledBy, until, editing, kept]);
  const heading = (text: string): FlowBlock => ({ kind: 'text', text, style: PAGE_TITLE, align: 'center', gapMm: 3, isHeading: true });
  const blocks: FlowBlock[] = [
    { kind: 'text', text: 'Приложение к локальному акту', style: TEXT, align: 'right', gapMm: 3 },
    { kind: 'drawing', heightMm: APPROVAL_MM, draw: (canvas, frame, top) => { drawApproval(canvas, frame, top, school, 'byHand'); } },
    { kind: 'text', text: TITLE, style: HEADING, align: 'center', gapMm: 1 },
    { kind: 'text', text: `Действуют на ${formatLongDate(onDate)} ${preset}`, style: TEXT, align: 'center', gapMm: 5 },
    heading('1. Данные, сроки и хранение'),
    { kind: 'table', table: { columns: STORAGE_COLUMNS, rows: stored, style: CELL, rowHeightMm: 7, hasFifthLines: false }, gapMm: 6 },
    heading('2. Параметры регламента'),
    { kind: 'table', table: { columns: PARAMETER_COLUMNS, rows: listParameters(groups), style: CELL, rowHeightMm: 6.5, hasFifthLines: false }, gapMm: 5 },
    { kind: 'signatures', signatories: [{ office: 'Директор', name: school.directorName }] },
  ];
  return buildFlow({ stamp, school, kind: 'regulation-annex', title: TITLE, runningHead: TITLE, hasHeadOnFirst: true, blocks }, options);
}

function listParameters(groups: RegulationAnnexModel['groups']): string[][] {
  let number = 0;
  return groups.flatMap(({ title, parameters }) => [[title], ...parameters.map((parameter) => [String((number += 1)), parameter.title, parameter.value, parameter.basis])]);
}
