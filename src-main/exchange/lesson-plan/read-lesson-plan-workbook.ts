import { findWorkType, type PlanWorkType } from '@shared/domain/lesson-plan';
import { buildProblem, hasErrors, type ImportProblem, type LessonPlanFile, type LessonPlanItem } from '@shared/domain/exchange';
import { parsePlanTitle, type PlanTitle } from './parse-plan-title';
import { optional, required } from '../sheet-columns';
import { findHeadRow, readSheetRows } from '../sheet-rows';
import type { RowReader } from '../row-reader';
import { openWorkbook, type Sheet, type Workbook } from '../xlsx-table';

export type LessonPlanReading = { readonly plan: LessonPlanFile | null; readonly problems: readonly ImportProblem[] };

export const PLAN_COLUMNS = {
  ordinal: optional('№ урока', '№', '№ п/п', 'Номер урока', 'Урок', 'N'),
  section: optional('Раздел', 'Раздел программы', 'Глава', 'Раздел, тема раздела'),
  topic: required('Тема урока', 'Тема', 'Темы уроков', 'Наименование темы', 'Название темы', 'Тема занятия', 'Содержание'),
  hours: optional('Кол-во часов', 'Количество часов', 'Часы', 'Часов', 'Кол-во ч'),
  lessonType: optional('Вид урока', 'Тип урока', 'Вид работы', 'Форма урока', 'Вид контроля', 'Контроль'),
  homework: optional('Домашнее задание', 'ДЗ', 'Д/з', 'Дом. задание', 'Задание на дом'),
};
type Row = RowReader<keyof typeof PLAN_COLUMNS>;

const MAX_TOPIC_HOURS = 20;
const SUMMARY_ROW = /^(итого|всего)(\s|:|$)/iu;

/** Reads a lesson plan with the kinds of work that may be chosen: any order of columns, a title above, section rows or a section column (EXP-04, CUR-06). */
export async function readLessonPlanWorkbook(bytes: Uint8Array, fileName: string, types: readonly PlanWorkType[]): Promise<LessonPlanReading> {
  const { workbook, problem } = await openWorkbook(bytes, fileName);
  return workbook ? readPlan(workbook, types) : { plan: null, problems: [problem] };
}

export function findPlanSheet(workbook: Workbook): Sheet | undefined {
  return workbook.sheets.find((sheet) => findHeadRow(sheet, PLAN_COLUMNS)?.columnOf.has('topic'));
}

function readPlan(workbook: Workbook, types: readonly PlanWorkType[]): LessonPlanReading {
  const { fileName } = workbook;
  const problems: ImportProblem[] = [];
  const sheet = findPlanSheet(workbook);
  const head = sheet ? findHeadRow(sheet, PLAN_COLUMNS) : null;
  if (!sheet || !head) return { plan: null, problems: [buildProblem('planTableMissing', { file: fileName }, {})] };
  const above = sheet.rows.filter((row) => row.number < head.row.number).map((row) => [...new Set([...row.cells.values()].map((cell) => cell.text))].join(' '));
  const title = parsePlanTitle(above, fileName);
  const items = readItems(readSheetRows(sheet, PLAN_COLUMNS, [], { fileName, problems }) ?? [], types);
  problems.push(...checkPlan(workbook, sheet, title, items));
  const plan = { fileName, title: title.title, subject: title.subject, grade: title.grade, groupHint: title.groupHint, items };
  return { plan, problems: [...problems.filter((problem) => hasErrors([problem])), ...problems.filter((problem) => !hasErrors([problem]))] };
}

/** A row with a section alone heads the rows below; a section written once holds until the next. */
function readItems(rows: readonly Row[], types: readonly PlanWorkType[]): LessonPlanItem[] {
  const items: LessonPlanItem[] = [];
  let section: string | null = null;
  let expected: number | null = null;
  for (const row of rows) {
    const topic = row.optionalText('topic');
    const written = [row.optionalText('section'), row.optionalText('ordinal')];
    if (written.some((text) => text !== null && SUMMARY_ROW.test(text)) || SUMMARY_ROW.test(topic ?? '')) continue;
    section = written[0] ?? section;
    const heading = findHeading(row, topic, written[1] ?? null);
    if (heading !== null) section = heading;
    if (heading !== null || (topic === null && row.optionalText('ordinal') === null && row.optionalText('homework') === null)) continue;
    if (topic === null) row.report('topicMissing', 'topic', { row: row.source.row });
    const ordinal = /^\d+/.exec(written[1] ?? '')?.[0];
    if (ordinal !== undefined && expected !== null && Number(ordinal) !== expected) row.report('planOrderBroken', 'ordinal', { expected, found: Number(ordinal) });
    const hours = readHours(row);
    expected = (ordinal === undefined ? (expected ?? items.length + 1) : Number(ordinal)) + hours;
    const lessonType = row.optionalText('lessonType');
    items.push({
      ordinal: items.length + 1, section, topic: topic ?? '', hours, lessonType, homework: row.optionalText('homework'), workType: findWorkType(lessonType, topic ?? '', types), row: row.source.row,
    });
  }
  return items;
}

/** «Раздел 1. Числа» in the topic or number column of a row that holds nothing else. */
function findHeading(row: Row, topic: string | null, ordinal: string | null): string | null {
  const hasDetails = row.optionalText('homework') !== null || row.optionalText('lessonType') !== null;
  if (hasDetails) return null;
  if (ordinal !== null && !/^\d/.test(ordinal) && topic === null) return ordinal;
  return ordinal === null && topic !== null && /^(раздел|глава|модуль|тема)\s*\d/iu.test(topic) ? topic : null;
}

function readHours(row: Row): number {
  const text = row.optionalText('hours');
  if (text === null) return 1;
  const hours = Number(/^(\d{1,2})(?:\s*ч\.?)?$/u.exec(text)?.[1]);
  if (hours >= 1 && hours <= MAX_TOPIC_HOURS) return hours;
  row.report('badTopicHours', 'hours', {});
  return 1;
}

function checkPlan(workbook: Workbook, sheet: Sheet, title: PlanTitle, items: readonly LessonPlanItem[]): ImportProblem[] {
  const first = [...(sheet.rows[0]?.cells.values() ?? [])][0];
  const place = { file: workbook.fileName, sheet: sheet.name, cell: first?.address ?? 'A1', value: first?.text ?? '' };
  const counted = items.reduce((sum, item) => sum + item.hours, 0);
  return [
    ...(items.length === 0 ? [buildProblem('planEmpty', { file: workbook.fileName, sheet: sheet.name }, {})] : []),
    ...(title.subject === null ? [buildProblem('planSubjectUnclear', place, {})] : []),
    ...(title.grade === null ? [buildProblem('planGradeUnclear', place, {})] : []),
    ...(title.hours !== null && title.hours !== counted && items.length > 0 ? [buildProblem('planHoursDiffer', place, { declared: title.hours, counted })] : []),
  ];
}
