// DOC-43, DOC-50: the report on the movement of pupils with its orders, and the extract a leaver takes along.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { MovementPaperModel, PaperTable } from '../models/movement-paper-model';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const SCHOOL: TextStyle = { size: 11, weight: 'regular' };
const TITLE: TextStyle = { size: 14, weight: 'bold' };
const HEAD: TextStyle = { size: 11, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
const GAP_MM = 4;
const LEAST_TABLE_MM = 24;

type Draw = (canvas: PageCanvas, frame: PageFrame, top: number) => void;
type Piece = { readonly height: number; readonly draw: Draw };

/** Pieces one under the other, over as many pages as they need. */
class Flow {
  readonly pages: { readonly top: number; readonly draw: Draw }[][] = [[]];
  #used = 0;

  get room(): number {
    return FRAME_HEIGHT_MM - this.#used;
  }

  add({ height, draw }: Piece): void {
    if (height > this.room && this.#used > 0) this.turn();
    this.pages.at(-1)?.push({ top: this.#used, draw });
    this.#used += height;
  }

  skip(height: number): void {
    this.#used += height;
  }

  turn(): void {
    this.pages.push([]);
    this.#used = 0;
  }
}

export function buildMovementPaper(model: MovementPaperModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const flow = new Flow();
  const paragraph = (text: string, style: TextStyle, align: 'left' | 'center'): void => {
    const height = wrapText(fonts, text, FRAME_WIDTH_MM, style).length * getLineHeightMm(style.size);
    flow.add({ height, draw: (canvas, frame, top) => { drawParagraph(canvas, frame, top, text, style, align); } });
  };
  paragraph(model.school.fullName, SCHOOL, 'center');
  flow.skip(GAP_MM);
  paragraph(model.title, TITLE, 'center');
  paragraph(model.subtitle, TEXT, 'center');
  flow.skip(GAP_MM);
  for (const fact of model.facts) paragraph(fact, TEXT, 'left');
  for (const table of model.tables) addTable(flow, fonts, table, paragraph);
  flow.skip(GAP_MM * 2);
  addSignatures(flow, model);
  const plans = flow.pages.map((pieces): PagePlan => ({
    kind: 'movement-paper', side: 'any', section: model.title, draw: (canvas, frame) => { for (const { top, draw } of pieces) draw(canvas, frame, frame.top + top); },
  }));
  const head = { title: model.title, author: model.school.shortName, subject: model.title, stamp: model.stamp, runningHead: model.school.shortName };
  return buildDocument(plans, fonts, head, options);
}

function addTable(flow: Flow, fonts: DocumentFonts, { title, columns, rows, emptyText }: PaperTable, paragraph: (text: string, style: TextStyle, align: 'left' | 'center') => void): void {
  flow.skip(GAP_MM);
  if (flow.room < LEAST_TABLE_MM) flow.turn();
  paragraph(title, HEAD, 'left');
  flow.skip(1);
  if (rows.length === 0) {
    paragraph(emptyText, TEXT, 'left');
    return;
  }
  const parts = splitFlowTable(fonts, { columns, rows, style: CELL, rowHeightMm: 6, hasFifthLines: false }, flow.room, FRAME_HEIGHT_MM);
  for (const part of parts) {
    const height = part.rows.reduce((sum, row) => sum + row.height, part.head.height);
    flow.add({ height, draw: (canvas, frame, top) => { drawFlowPart(canvas, part, frame.left, top); } });
  }
}

function addSignatures(flow: Flow, { signatures, hasSeal }: MovementPaperModel): void {
  const height = signatures.length * SIGNATURE_HEIGHT_MM + (hasSeal ? 8 : 0);
  flow.add({
    height,
    draw: (canvas, frame, top) => {
      signatures.forEach(({ office, name }, index) => { drawSignature(canvas, frame, top + index * SIGNATURE_HEIGHT_MM, office, name); });
      if (hasSeal) canvas.text(frame.left, top + signatures.length * SIGNATURE_HEIGHT_MM + 5, 'М. П.', TEXT);
    },
  });
}
