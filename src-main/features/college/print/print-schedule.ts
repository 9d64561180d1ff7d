import type { ProcessSchedule } from '@shared/contract/college-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { countWeekKinds, findMiddleOf, WEEK_KIND_SIGNS, WEEK_KIND_TITLES, WEEK_KINDS } from '@shared/domain/college';
import { formatMonth } from '@shared/lib/russian-date';
import type { ApprovedTable } from '../../../documents';
import { printApproved } from '../../curriculum';
import type { InputFor } from '@shared/contract/contract';
import type { HandlerContext } from '../../handler-context';
import { buildSchedule } from '../process-schedule';

const NAME_MM = 32;
const WEEK_MM = 5.5;
const COUNT_MM = 18;
const WEEKS_A_TABLE = 26;

/** DOC-25: weeks × groups with kinds of activity, in two halves of the year, and the sums of weeks. */
export function printSchedule(_input: InputFor<'college.printSchedule'>, context: HandlerContext): Promise<PrintedDocument> {
  return printApproved(context, (query) => {
    const schedule = buildSchedule(query, context.access, context.clock.today());
    const halves = [schedule.weeks.slice(0, WEEKS_A_TABLE), schedule.weeks.slice(WEEKS_A_TABLE)];
    return {
      kind: 'process-schedule', title: `График учебного процесса на ${schedule.yearName} учебный год`, approval: 'byHand',
      tables: [...halves.map((weeks, index) => buildTable(schedule, weeks, index * WEEKS_A_TABLE)), buildSums(schedule)],
      notes: [`${WEEK_KINDS.map((kind) => `${WEEK_KIND_SIGNS[kind]} – ${WEEK_KIND_TITLES[kind]}`).join(', ')}. Над столбцом – число и месяц понедельника.`],
    };
  });
}

function buildTable({ groups }: ProcessSchedule, weeks: readonly string[], from: number): ApprovedTable {
  const months = weeks.map((week) => findMiddleOf(week));
  return {
    caption: `${nameMonth(months[0])} – ${nameMonth(months.at(-1))}`,
    columns: [{ title: 'Группа', widthMm: NAME_MM, align: 'left' }, ...weeks.map((week) => ({ title: `${week.slice(8)} ${week.slice(5, 7)}`, widthMm: WEEK_MM, align: 'center' as const }))],
    rows: groups.map(({ name, studyYear, kinds }) => [`${name}, ${String(studyYear)} курс`, ...weeks.map((_, index) => WEEK_KIND_SIGNS[kinds[from + index] ?? 'theory'])]),
  };
}

function buildSums({ groups }: ProcessSchedule): ApprovedTable {
  return {
    caption: 'Всего недель',
    columns: [{ title: 'Группа', widthMm: NAME_MM + 17, align: 'left' }, ...WEEK_KINDS.map((kind) => ({ title: WEEK_KIND_SIGNS[kind], widthMm: COUNT_MM, align: 'center' as const }))],
    rows: groups.map(({ name, studyYear, programme, kinds }) => {
      const counts = countWeekKinds(kinds);
      return [`${name}, ${String(studyYear)} курс${programme === null ? '' : `: ${programme}`}`, ...WEEK_KINDS.map((kind) => String(counts.get(kind) ?? 0))];
    }),
  };
}

function nameMonth(date: string | undefined): string {
  return date === undefined ? '' : `${formatMonth(date)} ${date.slice(0, 4)}`;
}
