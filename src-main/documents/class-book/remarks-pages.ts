// DOC-07: «Замечания по ведению журнала», ruled on for handwriting.
import { formatDate } from '@shared/lib/russian-date';
import type { DocumentFonts } from '../engine/document-fonts';
import type { BookRemark } from '../models/class-book-model';
import type { FlowColumn, FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { planTablePages } from '../page-grid/plan-table-pages';
import { PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import { splitFlowTable } from '../page-grid/flow-table';

export const REMARKS_SECTION = 'Замечания по ведению журнала';

const ROW_HEIGHT_MM = 8.5;
const COLUMNS: readonly FlowColumn[] = [
  { title: 'Дата', widthMm: 20, align: 'center' },
  { title: 'Содержание замечаний и предложений', widthMm: 85, align: 'left' },
  { title: 'Кто проверил, подпись', widthMm: 35, align: 'left' },
  { title: 'Отметка об устранении, подпись', widthMm: 35, align: 'left' },
];
const STYLE = { size: 10, weight: 'regular' } as const;

/** Blank rows after the last remark, to the end of its page. */
function countBlankRows(fonts: DocumentFonts, table: FlowTable): number {
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM;
  const last = splitFlowTable(fonts, table, room, room).at(-1);
  const used = last ? last.rows.reduce((sum, row) => sum + row.height, last.head.height) : 0;
  return Math.floor((room - used) / ROW_HEIGHT_MM);
}

export function planRemarksPages(fonts: DocumentFonts, remarks: readonly BookRemark[]): PagePlan[] {
  const rows = remarks.map((remark) => [formatDate(remark.date), remark.text, remark.author, remark.done ?? '']);
  const table: FlowTable = { columns: COLUMNS, rows, style: STYLE, rowHeightMm: ROW_HEIGHT_MM, hasFifthLines: false };
  const blank = Array.from({ length: countBlankRows(fonts, table) }, () => ['', '', '', '']);
  return planTablePages(fonts, 'remarks', REMARKS_SECTION, REMARKS_SECTION, { ...table, rows: [...rows, ...blank] });
}
