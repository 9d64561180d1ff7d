import type { YearCalendar, YearCard } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkPeriodChange, checkPeriodSet, checkTaughtDays, type LevelSpan, type PeriodBefore, type TaughtDay } from '@shared/domain/school';
import { gradingPeriodTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { readHolidays } from './read-holidays';
import { refuseCalendar } from './refuse-calendar';
import { listTaughtDays } from './taught-days';
import { getYearCalendar, readPeriodsVersion } from './year-calendar';
import { getLiveYear } from './years';

type Input = InputFor<'school.savePeriods'>;

const LAST_CHANGED = `SELECT entity_key AS "key" FROM audit_entry WHERE entity = 'grading_period' ORDER BY id DESC LIMIT 1`;
const CLOSED_DATES = `SELECT DISTINCT l.date AS "date" FROM period_closing x JOIN lesson l ON l.course_id = x.course_id WHERE x.period_id = ?`;
const MARKS = 'SELECT count(*) AS "count" FROM period_mark WHERE period_id = ?';

/** The periods of a level as a set (SET-04): checked whole, written as inserts, changes and removals of rows, so that marks keep their period. */
export async function savePeriods({ yearId, level, version, edit }: Input, context: HandlerContext): Promise<YearCalendar> {
  const [today, norms] = [context.clock.today(), readHolidays(context)];
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const year = getLiveYear(query, yearId, today);
    refuseStale(transaction, { table: 'grading_period', key: query.find<{ key: string }>(LAST_CHANGED)?.key ?? '' }, readPeriodsVersion(query), version);
    const calendar = getYearCalendar(query, yearId, today, norms);
    const before = level === null ? [] : listBefore(query, calendar, level);
    refuseChange(query, calendar, before, { year, level, edit });
    writePeriods(transaction, yearId, before, edit);
    return getYearCalendar(query, yearId, today, norms);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function listBefore(query: Query, calendar: YearCalendar, level: LevelSpan): PeriodBefore[] {
  const known = calendar.levels.find((one) => one.gradeFrom === level.gradeFrom && one.gradeTo === level.gradeTo);
  return (known?.periods ?? []).map(({ id, name, startDate, endDate, closedPages }) => ({
    id, name, startDate, endDate,
    use: {
      closedPages,
      closedLessonDates: closedPages === 0 ? [] : query.all<{ date: string }>(CLOSED_DATES, id).map(({ date }) => date),
      markCount: query.find<{ count: number }>(MARKS, id)?.count ?? 0,
    },
  }));
}

type Wanted = { readonly year: YearCard; readonly level: LevelSpan | null; readonly edit: Input['edit'] };

function refuseChange(query: Query, calendar: YearCalendar, before: readonly PeriodBefore[], { year, level, edit }: Wanted): void {
  const otherLevels = calendar.levels.filter((one) => level === null || one.gradeFrom !== level.gradeFrom || one.gradeTo !== level.gradeTo);
  if (edit.periods.length > 0) {
    refuseCalendar(checkPeriodSet(edit, edit.periods, {
      year, weekDays: calendar.weekDays, otherLevels,
      vacations: calendar.freeDays.filter(({ kind }) => kind === 'vacation'), holidays: calendar.freeDays.filter(({ kind }) => kind === 'holiday'),
    }));
  }
  refuseCalendar(checkPeriodChange(before, edit.periods));
  const lost = listTaughtDays(query, calendar.year.id).filter((day) => isLost(day, before, level, edit));
  refuseCalendar(checkTaughtDays('Учебные периоды', lost.map(({ date, grade }) => ({ name: '', startDate: date, endDate: date, gradeFrom: grade, gradeTo: grade })), lost));
}

/** A lesson written down on a day that was in a period of its grade and would be in none. */
function isLost({ grade, date }: TaughtDay, before: readonly PeriodBefore[], level: LevelSpan | null, { gradeFrom, gradeTo, periods }: Input['edit']): boolean {
  const wasCovered = level !== null && level.gradeFrom <= grade && grade <= level.gradeTo && before.some((period) => period.startDate <= date && date <= period.endDate);
  const isCovered = gradeFrom <= grade && grade <= gradeTo && periods.some((period) => period.startDate <= date && date <= period.endDate);
  return wasCovered && !isCovered;
}

function writePeriods(transaction: Transaction, yearId: number, before: readonly PeriodBefore[], { gradeFrom, gradeTo, kind, periods }: Input['edit']): void {
  const known = new Set(before.map(({ id }) => id));
  const kept = new Set(periods.flatMap(({ id }) => (id === null ? [] : [id])));
  for (const { id } of before) if (!kept.has(id)) transaction.remove(gradingPeriodTable, { id });
  const ordered = [...periods].sort((left, right) => (left.startDate < right.startDate ? -1 : 1));
  // A name is free again only when nobody has it: names that change places go through a name of their own.
  const renamed = ordered.filter(({ id, name }) => id !== null && before.some((period) => period.id !== id && period.name === name));
  for (const { id } of renamed) if (id !== null) transaction.update(gradingPeriodTable, { id }, { name: `… ${String(id)}` });
  ordered.forEach(({ id, name, startDate, endDate }, index) => {
    const values = { kind, name, ordinal: index + 1, gradeFrom, gradeTo, startDate, endDate };
    if (id !== null && known.has(id)) transaction.update(gradingPeriodTable, { id }, values);
    else transaction.insert(gradingPeriodTable, { yearId, ...values });
  });
}
