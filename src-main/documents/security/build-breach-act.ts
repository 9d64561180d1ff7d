// DOC-58: the act on a breach of confidentiality with the operations that it makes invalid; and the notice that goes before it (SEC-11).
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { BreachActModel, BreachNoticeModel, BreachOperationLine, Fact } from '../models/security-models';
import { buildFlow } from '../page-grid/build-flow';
import type { FlowTable } from '../page-grid/flow-table';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const SUBTITLE: TextStyle = { size: 11.5, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const FACT_MM = 55;

const ACT = 'Акт о фиксации нарушения конфиденциальности';
const NOTICE = 'Сообщение о нарушении конфиденциальности';

const DONE = 'Данные, изменённые недействительными операциями, возвращены к прежним значениям; сами операции остались в журнале действий с отметкой об этом акте. Значения, которые позже изменил другой сотрудник, не тронуты.';
const TO_BE_DONE = 'С подтверждением акта директором данные, изменённые недействительными операциями, возвращаются к прежним значениям; сами операции остаются в журнале действий с отметкой об этом акте.';

export function buildBreachAct(model: BreachActModel, options: BuildOptions): Promise<DocumentResult> {
  const isConfirmed = model.decision !== null;
  const blocks: FlowBlock[] = [
    ...head(model, [`АКТ № ${String(model.number)}`, 'о фиксации нарушения конфиденциальности']),
    { kind: 'table', table: factTable(model.facts), gapMm: 5 },
    { kind: 'text', text: `Операции, совершённые под учётной записью после извещения директора и службы поддержки: ${String(model.invalid.length)}. ${isConfirmed ? 'Признаны недействительными.' : 'С подтверждением акта недействительны.'}`, style: SUBTITLE },
    ...operations(model.invalid, 'Таких операций нет.'),
    { kind: 'text', text: `Операции между предполагаемой утечкой и извещением: ${String(model.doubtful.length)}. Решение – по каждой.`, style: SUBTITLE },
    ...operations(model.doubtful, 'Таких операций нет.'),
    { kind: 'text', text: isConfirmed ? DONE : TO_BE_DONE, style: TEXT, gapMm: 4 },
    ...(model.decision === null ? [] : [{ kind: 'text' as const, text: model.decision, style: TEXT, gapMm: 5 }]),
    { kind: 'signatures', signatories: model.signatories },
  ];
  return buildFlow({ ...model, kind: 'breach-act', title: `${ACT} № ${String(model.number)}`, section: ACT, runningHead: `Акт № ${String(model.number)}`, blocks }, options);
}

export function buildBreachNotice(model: BreachNoticeModel, options: BuildOptions): Promise<DocumentResult> {
  const blocks: FlowBlock[] = [
    ...head(model, [`СООБЩЕНИЕ № ${String(model.number)}`, 'о нарушении конфиденциальности']),
    { kind: 'text', text: 'Директору, системному администратору (службе поддержки)', style: TEXT, align: 'right', gapMm: 6 },
    { kind: 'table', table: factTable(model.facts), gapMm: 8 },
    { kind: 'signatures', signatories: model.signatories },
  ];
  return buildFlow({ ...model, kind: 'breach-notice', title: `${NOTICE} № ${String(model.number)}`, section: NOTICE, blocks }, options);
}

function head({ school, madeOn }: BreachActModel | BreachNoticeModel, titles: readonly string[]): FlowBlock[] {
  return toTitle(school, { text: TEXT, title: TITLE }, titles, [school.place, formatLongDate(madeOn)].filter(Boolean).join(', '));
}

function factTable(facts: readonly Fact[]): FlowTable {
  const columns = [{ title: 'Сведения', widthMm: FACT_MM, align: 'left' }, { title: 'Содержание', widthMm: FRAME_WIDTH_MM - FACT_MM, align: 'left' }] as const;
  return { columns, rows: facts, style: { size: 10.5, weight: 'regular' }, rowHeightMm: 7, hasFifthLines: false };
}

function operations(lines: readonly BreachOperationLine[], nothing: string): FlowBlock[] {
  if (lines.length === 0) return [{ kind: 'text', text: nothing, style: TEXT, gapMm: 5 }];
  const columns = [
    { title: '№', widthMm: 9, align: 'right' },
    { title: 'Когда, откуда', widthMm: 31, align: 'left' },
    { title: 'Что сделано', widthMm: FRAME_WIDTH_MM - 80, align: 'left' },
    { title: 'Итог', widthMm: 40, align: 'left' },
  ] as const;
  const rows = lines.map((line, index) => [String(index + 1), `${line.at} ${line.workstation}`, line.what, line.outcome]);
  return [{ kind: 'table', table: { columns, rows, style: { size: 9, weight: 'regular' }, rowHeightMm: 6, hasFifthLines: false }, gapMm: 5 }];
}
