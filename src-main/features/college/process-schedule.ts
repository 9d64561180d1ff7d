import { AppError } from '@shared/contract/app-error';
import type { ProcessGroup, ProcessSaved, ProcessSchedule } from '@shared/contract/college-contract';
import type { InputFor } from '@shared/contract/contract';
import { isWeekKind, listWeeks, proposeWeekKind } from '@shared/domain/college';
import { findDenial, type Access } from '@shared/domain/security';
import { processWeekTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { loadCollegeGroups } from './load-groups';

const WEEKS = `SELECT w.id, w.class_id AS "classId", w.week_start AS "weekStart", w.kind, w.row_version AS "version" FROM process_week w JOIN school_class k ON k.id = w.class_id WHERE k.year_id = ?`;
const PERIODS = 'SELECT grade_from AS "gradeFrom", grade_to AS "gradeTo", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ?';
const CODES = 'SELECT id, code, name FROM professional_programme';

type WeekRow = { readonly id: number; readonly classId: number; readonly weekStart: string; readonly kind: string; readonly version: number };
type PeriodRow = { readonly gradeFrom: number; readonly gradeTo: number; readonly startDate: string; readonly endDate: string };

export const weekKey = (classId: number, weekStart: string): string => `${String(classId)}:${weekStart}`;

/** «График учебного процесса» of the open year: every group with the kinds of its 52 weeks (CUR-02). */
export function buildSchedule(query: Query, access: Access, today: string): ProcessSchedule {
  const year = getOpenYear(query);
  const weeks = listWeeks(year.startDate);
  const set = loadWeeks(query, year.id);
  const periods = query.all<PeriodRow>(PERIODS, year.id);
  const programmes = new Map(query.all<{ id: number; code: string; name: string }>(CODES).map(({ id, code, name }) => [id, `${code} ${name}`]));
  const groups = loadCollegeGroups(query, year.id, findListDate(year, today)).map((group): ProcessGroup => {
    const own = periods.filter(({ gradeFrom, gradeTo }) => gradeFrom <= group.studyYear && group.studyYear <= gradeTo);
    const cells = weeks.map((weekStart) => set.get(weekKey(group.id, weekStart)));
    return {
      id: group.id, name: group.name, studyYear: group.studyYear, programme: group.programmeId === null ? null : (programmes.get(group.programmeId) ?? null),
      kinds: cells.map((cell, index) => (cell && isWeekKind(cell.kind) ? cell.kind : proposeWeekKind(weeks[index] ?? year.startDate, own))), versions: cells.map((cell) => cell?.version ?? 0),
    };
  });
  return { yearName: year.name, weeks, groups, canEdit: findDenial('curriculum.edit', access, { courseIds: [], classIds: [] }) === null };
}

function loadWeeks(query: Query, yearId: number): Map<string, WeekRow> {
  return new Map(query.all<WeekRow>(WEEKS, yearId).map((row) => [weekKey(row.classId, row.weekStart), row]));
}

/** Weeks painted at one stroke: each is taken, or left as somebody else has set it since (SYS-03). */
export async function setWeeks({ cells }: InputFor<'college.setWeeks'>, context: HandlerContext): Promise<ProcessSaved> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    const known = loadWeeks(query, year.id);
    const weeks = new Set(listWeeks(year.startDate));
    const groups = new Set(loadCollegeGroups(query, year.id, findListDate(year, today)).map(({ id }) => id));
    let refused = 0;
    for (const { classId, weekStart, kind, seen } of cells) {
      if (!groups.has(classId) || !weeks.has(weekStart)) throw new AppError('notFound', { what: 'неделя группы этого года' });
      const row = known.get(weekKey(classId, weekStart));
      if ((row?.version ?? 0) !== seen) refused += 1;
      else if (row) transaction.update(processWeekTable, { id: row.id }, { kind });
      else transaction.insert(processWeekTable, { classId, weekStart, kind });
    }
    return { schedule: buildSchedule(query, context.access, today), refused };
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}
