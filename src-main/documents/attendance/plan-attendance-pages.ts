// DOC-04, ATT-07: attendance accounting as facing pages, then the totals of the class.
import type { DocumentFonts } from '../engine/document-fonts';
import type { AttendanceModel, MissedCount } from '../models/attendance-model';
import type { PrintClass } from '../models/print-models';
import { drawPageTitle, drawSignature, PAGE_TITLE_HEIGHT_MM, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { layOutAttendance } from './attendance-layout';
import { drawAttendancePage } from './draw-attendance-page';

export const ATTENDANCE_SECTION = 'Сводная ведомость учёта посещаемости';
const TOTALS_TITLE = 'Итоги посещаемости по классу';

const TOTAL_COLUMNS: readonly FlowColumn[] = [
  { title: 'Месяц, период', widthMm: 39, align: 'left' },
  ...['Пропущено дней', 'из них по болезни', 'по уважит. причине', 'без уважит. причины', 'Пропущено уроков', 'из них по болезни', 'по уважит. причине', 'без уважит. причины'].map(
    (title): FlowColumn => ({ title, widthMm: 17, align: 'center' }),
  ),
];

function formatCounts(count: MissedCount | undefined): string[] {
  return count ? [count.total, count.ill, count.excused, count.unexcused].map(String) : ['', '', '', ''];
}

function planTotals(fonts: DocumentFonts, model: AttendanceModel, schoolClass: PrintClass): PagePlan[] {
  const rows = model.blocks.map((block, index) => [block.name, ...formatCounts(model.totals[index]?.days), ...formatCounts(model.totals[index]?.lessons)]);
  const table: FlowTable = { columns: TOTAL_COLUMNS, rows, style: { size: 10, weight: 'regular' }, rowHeightMm: 7.5, hasFifthLines: false };
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM - SIGNATURE_HEIGHT_MM - 6;
  return splitFlowTable(fonts, table, room, room).map((part) => ({
    kind: 'attendance-totals',
    side: 'any',
    section: ATTENDANCE_SECTION,
    draw: (canvas, frame) => {
      drawPageTitle(canvas, frame, TOTALS_TITLE);
      const bottom = drawFlowPart(canvas, part, frame.left, frame.top + PAGE_TITLE_HEIGHT_MM);
      drawSignature(canvas, frame, bottom + 6, 'Классный руководитель', schoolClass.classTeacher);
    },
  }));
}

export function planAttendancePages(fonts: DocumentFonts, model: AttendanceModel, schoolClass: PrintClass): PagePlan[] {
  const spreads = layOutAttendance(model).map((page): PagePlan => {
    const isLeft = page.side === 'left';
    const title = isLeft ? ATTENDANCE_SECTION : 'Пропущено дней и уроков';
    return {
      kind: isLeft ? 'attendance-left' : 'attendance-right',
      side: isLeft ? 'verso' : 'recto',
      section: ATTENDANCE_SECTION,
      draw: (canvas, frame) => drawAttendancePage(canvas, frame, model, page, title),
    };
  });
  return [...spreads, ...planTotals(fonts, model, schoolClass)];
}
