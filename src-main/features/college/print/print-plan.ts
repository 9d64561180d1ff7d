import type { ProgrammePlan } from '@shared/contract/college-contract';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { countSemesters, formatEnding, formatStudyTerm, PROGRAMME_BASE_TITLES, PROGRAMME_KIND_TITLES, sumSemesters, type SemesterSum } from '@shared/domain/college';
import type { ApprovedTable } from '../../../documents';
import { printApproved } from '../../curriculum';
import type { HandlerContext } from '../../handler-context';
import { getProgrammePlan } from '../programme-plan';

const PAPER_MM = 175;
const INDEX_MM = 20;
const TOTAL_MM = 13;
const SEMESTER_MM = 14;

/** The curriculum of a programme by semesters, for approval (CUR-02). */
export function printProgrammePlan({ planId }: InputFor<'college.printPlan'>, context: HandlerContext): Promise<PrintedDocument> {
  return printApproved(context, (query) => {
    const plan = getProgrammePlan(query, planId, context.access, context.clock.today());
    const { programme, admissionYear } = plan;
    return {
      kind: 'programme-plan', title: `Учебный план по программе ${programme.code} ${programme.name}, набор ${String(admissionYear)} года`, approval: 'byHand', tables: [buildTable(plan)],
      notes: [
        `Вид программы – ${PROGRAMME_KIND_TITLES[programme.kind]}, ${PROGRAMME_BASE_TITLES[programme.base]}, срок обучения ${formatStudyTerm(programme.studyMonths)}${programme.qualification === null ? '' : `, квалификация: ${programme.qualification}`}.`,
        'З – зачёт, ДЗ – дифференцированный зачёт, Э – экзамен, КР – курсовая работа.',
      ],
    };
  });
}

function buildTable({ lines, programme }: ProgrammePlan): ApprovedTable {
  const sums = sumSemesters(lines, countSemesters(programme.studyMonths));
  const nameMm = PAPER_MM - INDEX_MM - TOTAL_MM - sums.length * SEMESTER_MM;
  const rows = [...new Set(lines.map(({ cycle }) => cycle))].flatMap((cycle) => [
    ...(cycle === null ? [] : [[cycle]]),
    ...lines.filter((line) => line.cycle === cycle).map((line) => [
      line.indexCode ?? '', line.subject, String(line.cells.reduce((total, { hours }) => total + hours, 0)),
      ...sums.map(({ semester }) => { const cell = line.cells.find((one) => one.semester === semester); return cell ? [cell.hours > 0 ? String(cell.hours) : '', formatEnding(cell)].filter(Boolean).join(' ') : ''; }),
    ]),
  ]);
  return {
    caption: null,
    columns: [
      { title: 'Индекс', widthMm: INDEX_MM, align: 'left' }, { title: 'Предмет, модуль, практика', widthMm: nameMm, align: 'left' }, { title: 'Всего', widthMm: TOTAL_MM, align: 'center' },
      ...sums.map(({ semester }) => ({ title: `${String(Math.ceil(semester / 2))}\u00a0курс ${String(semester)}\u00a0сем.`, widthMm: SEMESTER_MM, align: 'center' as const })),
    ],
    rows: [...rows, sumRow('Всего часов', sums, ({ hours }) => hours), sumRow('Экзаменов', sums, ({ exams }) => exams), sumRow('Зачётов', sums, ({ credits }) => credits), sumRow('Курсовых работ', sums, ({ courseWorks }) => courseWorks)],
  };
}

function sumRow(title: string, sums: readonly SemesterSum[], pick: (sum: SemesterSum) => number): string[] {
  return ['', title, String(sums.reduce((total, sum) => total + pick(sum), 0)), ...sums.map((sum) => String(pick(sum)))];
}
