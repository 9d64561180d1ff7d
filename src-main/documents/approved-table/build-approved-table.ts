// Curriculum and teaching load as the director signs them: «УТВЕРЖДАЮ», tables, the deputy's signature at the end.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { ApprovedTableModel } from '../models/approved-table-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import { buildDocument } from '../page-grid/build-document';
import { drawApproval, formatApprovalHead } from '../page-grid/draw-approval';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, leaveRoom, splitFlowTable, type FlowPart } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const CAPTION: TextStyle = { size: 11, weight: 'bold' };
const CELL: TextStyle = { size: 10, weight: 'regular' };
const NOTE: TextStyle = { size: 9, weight: 'regular' };
const HEAD_MM = 50;
const CAPTION_MM = 8;
const GAP_MM = 4;

type Sheet = { readonly caption: string | null; readonly part: FlowPart; readonly isFirst: boolean };

export function buildApprovedTable(model: ApprovedTableModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const sheets = planSheets(fonts, model);
  const pages = sheets.map((sheet, index): PagePlan => ({
    kind: model.kind, side: 'any', section: model.title,
    draw: (canvas, frame) => {
      const bottom = drawSheet(canvas, frame, model, sheet);
      if (index === sheets.length - 1) drawClosing(canvas, frame, bottom + GAP_MM, model.notes);
    },
  }));
  return buildDocument(pages, fonts, { title: model.title, author: model.school.shortName, subject: model.title, stamp: model.stamp, runningHead: formatApprovalHead(model, model.title) }, options);
}

function planSheets(fonts: DocumentFonts, { tables, notes }: ApprovedTableModel): Sheet[] {
  const closingMm = measureClosing(fonts, notes);
  return tables.flatMap((table, index) => {
    const flow = { columns: table.columns, rows: table.rows, style: CELL, rowHeightMm: 5.6, hasFifthLines: false };
    const room = FRAME_HEIGHT_MM - (table.caption === null ? 0 : CAPTION_MM);
    const firstRoom = room - (index === 0 ? HEAD_MM : 0);
    const parts = splitFlowTable(fonts, flow, firstRoom, room);
    const kept = index === tables.length - 1 ? leaveRoom(parts, parts.length === 1 ? firstRoom : room, closingMm) : parts;
    return kept.map((part, position): Sheet => ({ caption: table.caption, part, isFirst: index === 0 && position === 0 }));
  });
}

function drawSheet(canvas: PageCanvas, frame: PageFrame, model: ApprovedTableModel, { caption, part, isFirst }: Sheet): number {
  let y = frame.top;
  if (isFirst) {
    drawApproval(canvas, frame, y, model.school, model.approval);
    drawParagraph(canvas, frame, y + HEAD_MM - 16, model.title, TITLE, 'center');
    y += HEAD_MM;
  }
  if (caption !== null) {
    canvas.text(frame.left, y + 5, caption, CAPTION);
    y += CAPTION_MM;
  }
  return drawFlowPart(canvas, part, frame.left, y);
}

function measureClosing(fonts: DocumentFonts, notes: readonly string[]): number {
  const lines = notes.reduce((count, note) => count + wrapText(fonts, note, FRAME_WIDTH_MM, NOTE).length, 0);
  return lines * getLineHeightMm(NOTE.size) + SIGNATURE_HEIGHT_MM + GAP_MM * 2;
}

function drawClosing(canvas: PageCanvas, frame: PageFrame, top: number, notes: readonly string[]): void {
  const y = notes.reduce((at, note) => drawParagraph(canvas, frame, at, note, NOTE), top);
  drawSignature(canvas, frame, y + GAP_MM, 'Заместитель директора', null);
}
