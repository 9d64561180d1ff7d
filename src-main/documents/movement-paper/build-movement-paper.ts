// DOC-43, DOC-50: the report on the movement of pupils with its orders, and the extract a leaver takes along.
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { MovementPaperModel, PaperTable } from '../models/movement-paper-model';
import { buildFlow } from '../page-grid/build-flow';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const HEAD: TextStyle = { size: 11, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
const GAP_MM = 5;

export function buildMovementPaper({ stamp, school, title, subtitle, facts, tables, signatures, hasSeal }: MovementPaperModel, options: BuildOptions): Promise<DocumentResult> {
  const blocks: FlowBlock[] = [
    ...toTitle(school, { text: TEXT, title: TITLE }, [title], subtitle),
    ...facts.map((text, index): FlowBlock => ({ kind: 'text', text, style: TEXT, gapMm: index === facts.length - 1 ? GAP_MM : 0 })),
    ...tables.flatMap(toBlocks),
    { kind: 'signatures', signatories: signatures, hasSeal },
  ];
  return buildFlow({ stamp, school, kind: 'movement-paper', title, hasHeadOnFirst: true, blocks }, options);
}

function toBlocks({ title, columns, rows, emptyText }: PaperTable): FlowBlock[] {
  const hasRows = rows.length > 0;
  const heading: FlowBlock = { kind: 'text', text: title, style: HEAD, gapMm: 1.5, isHeading: hasRows };
  if (!hasRows) return [heading, { kind: 'text', text: emptyText, style: TEXT, gapMm: GAP_MM }];
  return [heading, { kind: 'table', table: { columns, rows, style: CELL, rowHeightMm: 6, hasFifthLines: false }, gapMm: GAP_MM }];
}
