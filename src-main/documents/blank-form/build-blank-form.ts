// Forms for a day without the program (BAK-06): lesson sheet, class list with date columns, attendance of a day.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { BlankFormKind, BlankFormModel } from '../models/outage-models';
import { buildDocument } from '../page-grid/build-document';
import { drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { drawFormHead, FORM_TITLES, measureFormHead } from './draw-form-head';
import { listFormColumns } from './form-columns';

const ROW_MM = 5.6;
/** Lines of a form without names, and the least of one with them: newcomers are written in by hand. */
const EMPTY_ROWS: Readonly<Record<BlankFormKind, number>> = { lesson: 31, classList: 34, attendance: 34 };
const SPARE_ROWS = 2;
const FOOT_MM = SIGNATURE_HEIGHT_MM + 3;

export function buildBlankForm(model: BlankFormModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const room = FRAME_HEIGHT_MM - measureFormHead(model) - FOOT_MM;
  const parts = splitFlowTable(fonts, buildTable(model), room, room);
  const section = FORM_TITLES[model.kind];
  const plans = parts.map((part): PagePlan => ({
    kind: 'blank-form',
    side: 'any',
    section,
    head: 'none',
    draw: (canvas, frame) => {
      drawFlowPart(canvas, part, frame.left, drawFormHead(canvas, frame, model));
      drawSignature(canvas, frame, frame.bottom - SIGNATURE_HEIGHT_MM, model.kind === 'lesson' ? 'В журнал перенесено «__» ________ 20__ г.' : 'Подпись', null);
    },
  }));
  const head = { title: section, author: model.schoolName ?? '', subject: section, stamp: model.stamp, runningHead: '' };
  return buildDocument(plans, fonts, head, options);
}

function buildTable(model: BlankFormModel): FlowTable {
  const columns = listFormColumns(model.kind);
  const count = model.students.length === 0 ? EMPTY_ROWS[model.kind] : model.students.length + SPARE_ROWS;
  const rows = Array.from({ length: count }, (_, index) => [String(index + 1), model.students[index] ?? '']);
  return { columns, rows, style: { size: 9.5, weight: 'regular' }, rowHeightMm: ROW_MM, hasFifthLines: true };
}
