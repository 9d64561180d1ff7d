// DOC-43, DOC-50: the report on the movement of pupils with its orders, and the extract a leaver takes along.
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { MovementPaperModel } from '../models/movement-paper-model';
import { buildFlow } from '../page-grid/build-flow';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';
import { PAPER_TEXT, PAPER_TITLE, toPaperBlocks } from './paper-blocks';

export function buildMovementPaper({ stamp, school, title, continued, subtitle, facts, tables, signatures, hasSeal }: MovementPaperModel, options: BuildOptions): Promise<DocumentResult> {
  const blocks: FlowBlock[] = [
    ...toTitle(school, { text: PAPER_TEXT, title: PAPER_TITLE }, [title], subtitle),
    ...toPaperBlocks(facts, tables),
    { kind: 'signatures', signatories: signatures, hasSeal },
  ];
  return buildFlow({ stamp, school, kind: 'movement-paper', title, hasHeadOnFirst: true, continued, blocks }, options);
}
