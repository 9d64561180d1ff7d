import type { InputFor } from '@shared/contract/contract';
import type { PlanClass, PlanMatrix, PlanSubject } from '@shared/contract/curriculum-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatHours, formatNumber, sumPlan } from '@shared/domain/curriculum';
import { formatDate } from '@shared/lib/russian-date';
import type { ApprovedTable } from '../../../documents';
import type { HandlerContext } from '../../handler-context';
import { readPrintApproval } from '../../approvals';
import { getOpenYear } from '../../school';
import { buildPlanMatrix } from '../get-plan';
import { printApproved } from './print-approved';

const NAME_MM = 61;
const CLASS_MM = 9.5;
const MOST_CLASSES = 12;
const LEVELS = [
  { name: 'Начальное общее образование', from: 1, to: 4 },
  { name: 'Основное общее образование', from: 5, to: 9 },
  { name: 'Среднее общее образование', from: 10, to: 12 },
] as const;
const PARTS = [['federal', 'Обязательная часть'], ['school', 'Часть, формируемая участниками образовательных отношений'], ['extracurricular', 'Внеурочная деятельность']] as const;

/** For who enters the norms, not for the paper. */
const ADVICE = / \(сверьте[^)]*\)/u;

/** The curriculum by levels for approval (CUR-01). */
export function printPlan({ date }: InputFor<'curriculum.printPlan'>, context: HandlerContext): Promise<PrintedDocument> {
  return printApproved(context, (query) => {
    const plan = buildPlanMatrix(query, date, context);
    return { kind: 'curriculum', title: `Учебный план на ${plan.yearName} учебный год`, approval: readPrintApproval(query, getOpenYear(query), 'curriculum'), tables: listTables(plan), notes: describe(plan) };
  });
}

function describe({ norms, date, yearStart, cells }: PlanMatrix): string[] {
  const later = cells.some((cell) => cell.next !== null) ? ' Изменения, назначенные на более поздние даты, не показаны.' : '';
  return [`Часов в неделю${date > yearStart ? ` на ${formatDate(date)}` : ''}.${later} Норма нагрузки: ${norms.source.replace(ADVICE, '')}, действует с ${formatDate(norms.validFrom)}${norms.validTo === null ? '' : ` по ${formatDate(norms.validTo)}`}.`];
}

function listTables(plan: PlanMatrix): ApprovedTable[] {
  return LEVELS.flatMap(({ name, from, to }) => {
    const classes = plan.classes.filter(({ grade }) => from <= grade && grade <= to);
    return splitClasses(classes).map((some) => buildTable(plan, some, `${name}: ${nameSpan(some)}`));
  });
}

/** By whole grades as far as a page is wide. */
function splitClasses(classes: readonly PlanClass[]): PlanClass[][] {
  const pages: PlanClass[][] = [];
  for (const grade of new Set(classes.map((row) => row.grade))) {
    const own = classes.filter((row) => row.grade === grade);
    const last = pages.at(-1);
    if (last && last.length + own.length <= MOST_CLASSES) last.push(...own);
    else for (let index = 0; index < own.length; index += MOST_CLASSES) pages.push(own.slice(index, index + MOST_CLASSES));
  }
  return pages;
}

function nameSpan(classes: readonly PlanClass[]): string {
  const [first, last] = [classes[0]?.grade ?? 0, classes.at(-1)?.grade ?? 0];
  return first === last ? `${first}-е классы` : `${first}–${last} классы`;
}

function buildTable(plan: PlanMatrix, classes: readonly PlanClass[], caption: string): ApprovedTable {
  const hours = new Map(plan.cells.map((cell) => [`${cell.subjectId}:${cell.classId}`, cell.hours]));
  const at = (subject: PlanSubject, row: PlanClass): number => hours.get(`${subject.id}:${row.id}`) ?? 0;
  const components = new Map(plan.subjects.map((subject) => [subject.id, subject.component]));
  const sums = classes.map((row) => sumPlan(plan.subjects.map((subject) => ({ subjectId: subject.id, hours: at(subject, row) })), components));
  const parts = PARTS.flatMap(([component, title]) => {
    const subjects = plan.subjects.filter((subject) => subject.component === component && classes.some((row) => at(subject, row) > 0));
    if (subjects.length === 0) return [];
    return [[title], ...subjects.map((subject) => [subject.name, ...classes.map((row) => formatHours(at(subject, row)))])];
  });
  return {
    caption,
    columns: [{ title: 'Предмет', widthMm: NAME_MM, align: 'left' }, ...classes.map((row) => ({ title: row.name, widthMm: CLASS_MM, align: 'center' as const }))],
    rows: [
      ...parts,
      ['Всего в неделю', ...sums.map((sum) => formatNumber(sum.week))],
      ['Предельно допустимая нагрузка', ...classes.map((row) => (row.norm === null ? '—' : String(row.norm)))],
      ['Всего в год', ...sums.map((sum, index) => formatNumber(sum.week * (classes[index]?.weeks ?? 0)))],
    ],
  };
}
