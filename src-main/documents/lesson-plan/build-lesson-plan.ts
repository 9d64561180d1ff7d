// DOC-27: the calendar plan of a course with dates by plan and fact, then its correction sheet and the signatures.
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { LessonPlanModel, LessonPlanPrintRow } from '../models/lesson-plan-model';
import { buildFlow } from '../page-grid/build-flow';
import { PAGE_TITLE } from '../page-grid/draw-prose';
import type { FlowColumn } from '../page-grid/flow-table';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const SECTION = 'Календарно-тематическое планирование';
const SHEET = 'Лист корректировки КТП';
const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9.5, weight: 'regular' };

const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 11, align: 'center' },
  { title: 'Тема урока', widthMm: 82, align: 'left' },
  { title: 'Часы', widthMm: 11, align: 'center' },
  { title: 'Дата по плану', widthMm: 20, align: 'center' },
  { title: 'Дата по факту', widthMm: 20, align: 'center' },
  { title: 'Примечание', widthMm: 31, align: 'left' },
];
const SHEET_COLUMNS: readonly FlowColumn[] = [
  { title: 'Дата', widthMm: 20, align: 'center' },
  { title: 'Причина', widthMm: 32, align: 'left' },
  { title: 'Потерянные уроки', widthMm: 35, align: 'left' },
  { title: 'Что изменено', widthMm: 56, align: 'left' },
  { title: 'Согласование', widthMm: 32, align: 'left' },
];
/** For corrections written by hand. */
const EMPTY_LINES = 6;

export function buildLessonPlan(model: LessonPlanModel, options: BuildOptions): Promise<DocumentResult> {
  const { stamp, school, subject, className, yearName, teachers, corrections } = model;
  const text = (words: string, gapMm = 0.5): FlowBlock => ({ kind: 'text', text: words, style: TEXT, gapMm });
  const written = corrections.map(({ date, reason, lost, changes, decision }) => [date, reason, lost, changes, decision]);
  const empty = Array.from({ length: EMPTY_LINES }, () => SHEET_COLUMNS.map(() => ''));
  const signing = teachers.length === 0 ? [null] : teachers;
  const blocks: FlowBlock[] = [
    ...toTitle(school, { text: TEXT, title: TITLE }, [SECTION], `${subject}, ${className}, ${yearName} учебный год`),
    text(`${teachers.length > 1 ? 'Учителя' : 'Учитель'}: ${teachers.join(', ')}`),
    text(`Часы: ${model.hours}`),
    text(model.approval ?? 'Утверждено: «___» ______________ 20___ г.   ______________________________', 4),
    { kind: 'table', table: { columns: COLUMNS, rows: listRows(model.rows), style: CELL, rowHeightMm: 6.5, hasFifthLines: false } },
    { kind: 'newPage' },
    { kind: 'text', text: SHEET, style: PAGE_TITLE, align: 'center', gapMm: 4 },
    { kind: 'table', table: { columns: SHEET_COLUMNS, rows: [...written, ...empty], style: CELL, rowHeightMm: 9, hasFifthLines: false } },
    text(model.totals, 4),
    { kind: 'signatures', signatories: [...signing.map((name) => ({ office: 'Учитель', name })), { office: 'Заместитель директора', name: school.deputyName }] },
  ];
  return buildFlow({ stamp, school, kind: 'lesson-plan', title: `КТП: ${subject}, ${className}`, section: SECTION, runningHead: `КТП · ${subject}, ${className} · ${yearName}`, hasHeadOnFirst: true, blocks }, options);
}

/** Topics under the headings of their sections, each with its hours. */
function listRows(rows: readonly LessonPlanPrintRow[]): string[][] {
  return rows.flatMap(({ number, section, topic, hours, planned, given, note }, index) => {
    const own = [number, topic, hours, planned, given, note];
    return section === '' || section === rows[index - 1]?.section ? [own] : [[`${section}, ${String(sumSection(rows, index))} ч.`], own];
  });
}

function sumSection(rows: readonly LessonPlanPrintRow[], from: number): number {
  const section = rows[from]?.section;
  const after = rows.slice(from);
  const end = after.findIndex((row) => row.section !== section);
  return after.slice(0, end === -1 ? undefined : end).reduce((sum, { hours }) => sum + Number(hours), 0);
}
