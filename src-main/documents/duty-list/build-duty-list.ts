// DOC-66: what the regulation wants of each role and by when, or what is late.
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { DutyListModel } from '../models/duty-list-model';
import { buildFlow } from '../page-grid/build-flow';
import type { FlowColumn } from '../page-grid/flow-table';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
const COLUMNS: readonly FlowColumn[] = [
  { title: 'Срок', widthMm: 23, align: 'left' },
  { title: 'Обязанность', widthMm: 54, align: 'left' },
  { title: 'Основание, срок в документе', widthMm: 32, align: 'left' },
  { title: 'Кто', widthMm: 42, align: 'left' },
  { title: 'Состояние', widthMm: 24, align: 'left' },
];

export function buildDutyList({ stamp, school, title, subtitle, groups, emptyText }: DutyListModel, options: BuildOptions): Promise<DocumentResult> {
  const rows = groups.flatMap((group) => [[group.title], ...group.rows.map(({ due, duty, basis, who, state }) => [due, duty, basis, who, state])]);
  const body: FlowBlock = rows.length === 0 ? { kind: 'text', text: emptyText, style: TEXT } : { kind: 'table', table: { columns: COLUMNS, rows, style: CELL, rowHeightMm: 6.5, hasFifthLines: false } };
  return buildFlow({ stamp, school, kind: 'duty-list', title, runningHead: title, hasHeadOnFirst: true, blocks: [...toTitle(school, { text: TEXT, title: TITLE }, [title], subtitle), body] }, options);
}
