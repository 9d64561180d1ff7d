// DOC-62: everything that is stored about one person, made on that person's request.
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { PersonExtractModel } from '../models/people-models';
import { buildFlow } from '../page-grid/build-flow';
import type { FlowColumn } from '../page-grid/flow-table';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const TEXT: TextStyle = { size: 11, weight: 'regular' };
const TITLE: TextStyle = { size: 15, weight: 'bold' };
const CELL: TextStyle = { size: 10, weight: 'regular' };
const SECTION = 'Выписка персональных данных';
const COLUMNS: readonly FlowColumn[] = [{ title: 'Сведения', widthMm: 62, align: 'left' }, { title: 'Содержание', widthMm: 113, align: 'left' }];
const WHAT = 'Выписка содержит всё, что хранится о человеке в программе «Учебная часть» на эту дату: карточку, списки, согласия, записи журнала, выданные листки и журнал действий с карточкой.';

export function buildPersonExtract({ stamp, school, fullName, request, printedOn, sections }: PersonExtractModel, options: BuildOptions): Promise<DocumentResult> {
  const rows = sections.flatMap(({ title, lines }) => (lines.length === 0 ? [[title], ['—', 'записей нет']] : [[title], ...lines]));
  const blocks: FlowBlock[] = [
    ...toTitle(school, { text: TEXT, title: TITLE }, [SECTION, fullName], `составлена ${formatLongDate(printedOn)}`),
    { kind: 'text', text: `По запросу: ${request}. ${WHAT}`, style: TEXT, gapMm: 4, isHeading: true },
    { kind: 'table', table: { columns: COLUMNS, rows, style: CELL, rowHeightMm: 6, hasFifthLines: false }, gapMm: 5 },
    { kind: 'signatures', signatories: [{ office: 'Директор', name: school.directorName }, { office: 'Выписку получил(а)', name: null }], hasSeal: true },
  ];
  return buildFlow({ stamp, school, kind: 'person-extract', title: `${SECTION}: ${fullName}`, section: SECTION, runningHead: `${SECTION}: ${fullName}`, blocks }, options);
}
