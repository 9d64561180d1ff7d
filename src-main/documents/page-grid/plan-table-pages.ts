import type { DocumentFonts } from '../engine/document-fonts';
import type { PageKind } from '../models/document-result';
import { drawPageTitle, PAGE_TITLE_HEIGHT_MM } from './draw-prose';
import { drawFlowPart, splitFlowTable, type FlowTable } from './flow-table';
import { FRAME_HEIGHT_MM } from './page-frame';
import type { PagePlan } from './page-plan';

/** A titled table over one or more pages; «продолжение» is named on the later ones. */
export function planTablePages(fonts: DocumentFonts, kind: PageKind, section: string, title: string, table: FlowTable): PagePlan[] {
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM;
  return splitFlowTable(fonts, table, room, room).map((part, index) => ({
    kind,
    side: 'any',
    section,
    draw: (canvas, frame) => {
      drawPageTitle(canvas, frame, index === 0 ? title : `${title} (продолжение)`);
      drawFlowPart(canvas, part, frame.left, frame.top + PAGE_TITLE_HEIGHT_MM);
    },
  }));
}
