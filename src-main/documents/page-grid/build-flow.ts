import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BuildOptions, DocumentResult, PageKind } from '../models/document-result';
import type { PrintSchool, PrintStamp } from '../models/print-models';
import { buildDocument } from './build-document';
import { planFlowPages, type FlowBlock } from './plan-flow-pages';

export type FlowDocument = {
  readonly stamp: PrintStamp; readonly school: PrintSchool; readonly kind: PageKind;
  /** Of the file; `section` of its pages where it is shorter. */
  readonly title: string; readonly section?: string;
  /** After the name of the school on every page but the first, or on the first too. */
  readonly runningHead?: string; readonly hasHeadOnFirst?: boolean;
  /** Above the text of every later page. */
  readonly continued?: string | undefined;
  readonly blocks: readonly FlowBlock[];
};

/** A document of texts, tables and signatures one under another. */
export function buildFlow({ stamp, school, kind, title, section = title, runningHead, hasHeadOnFirst = false, continued, blocks }: FlowDocument, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const plans = planFlowPages(fonts, { kind, section, blocks, hasHeadOnFirst, continued });
  const head = { title, author: school.shortName, subject: section, stamp, runningHead: [school.shortName, runningHead].filter(Boolean).join(' · ') };
  return buildDocument(plans, fonts, head, options);
}
