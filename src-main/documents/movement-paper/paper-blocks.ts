import type { TextStyle } from '../engine/page-canvas';
import type { PaperTable } from '../models/movement-paper-model';
import type { FlowBlock } from '../page-grid/plan-flow-pages';

export const PAPER_TITLE: TextStyle = { size: 14, weight: 'bold' };
export const PAPER_TEXT: TextStyle = { size: 11, weight: 'regular' };
const HEAD: TextStyle = { size: 11, weight: 'bold' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
const GAP_MM = 5;

/** Facts in words, then the tables, each under its heading. */
export function toPaperBlocks(facts: readonly string[], tables: readonly PaperTable[]): FlowBlock[] {
  return [...facts.map((text, index): FlowBlock => ({ kind: 'text', text, style: PAPER_TEXT, gapMm: index === facts.length - 1 ? GAP_MM : 0 })), ...tables.flatMap(toBlocks)];
}

function toBlocks({ title, columns, rows, emptyText }: PaperTable): FlowBlock[] {
  const hasRows = rows.length > 0;
  const heading: FlowBlock = { kind: 'text', text: title, style: HEAD, gapMm: 1.5, isHeading: hasRows };
  if (!hasRows) return [heading, { kind: 'text', text: emptyText, style: PAPER_TEXT, gapMm: GAP_MM }];
  return [heading, { kind: 'table', table: { columns, rows, style: CELL, rowHeightMm: 6, hasFifthLines: false }, gapMm: GAP_MM }];
}
