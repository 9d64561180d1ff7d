// DOC-08: the sheets of pupils taught at home or elsewhere, put into the class journal (PRN-01, IUP-02).
import type { DocumentFonts } from '../engine/document-fonts';
import type { PaperBody } from '../models/movement-paper-model';
import { PAPER_TEXT, PAPER_TITLE, toPaperBlocks } from '../movement-paper/paper-blocks';
import type { PagePlan } from '../page-grid/page-plan';
import { planFlowPages } from '../page-grid/plan-flow-pages';

export const HOME_SHEETS_SECTION = 'Листы индивидуального обучения';

/** Each pupil's begins on a page of its own. */
export function planHomeSheetPages(fonts: DocumentFonts, sheets: readonly PaperBody[]): PagePlan[] {
  return sheets.flatMap(({ title, continued, subtitle, facts, tables, signatures }) => planFlowPages(fonts, {
    kind: 'home-sheet', section: HOME_SHEETS_SECTION, hasHeadOnFirst: true, continued,
    blocks: [
      { kind: 'text', text: title, style: PAPER_TITLE, align: 'center', gapMm: 1 },
      { kind: 'text', text: subtitle, style: PAPER_TEXT, align: 'center', gapMm: 5 },
      ...toPaperBlocks(facts, tables),
      { kind: 'signatures', signatories: signatures },
    ],
  }));
}
