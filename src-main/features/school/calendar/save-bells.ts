import type { BellScheduleCard, BellsEdit, YearBells } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkBellSchedule } from '@shared/domain/school';
import { addDays } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { bellScheduleTable, bellTimeTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { refuseUsed } from '../directories/find-uses';
import { pickSaved } from '../directories/pick-saved';
import { changeBells } from './change-bells';
import { refuseCalendar } from './refuse-calendar';
import { insertRule, updateRule } from './rule-rows';

const TIMES = 'SELECT id AS "id" FROM bell_time WHERE schedule_id = ?';

/** New bells, other times of bells that no lesson has gone by, or other times from a date: the former ones then hold for the days before it (SET-06). */
export function saveBells({ yearId, id, version, edit, dateFrom }: InputFor<'school.saveBells'>, context: HandlerContext): Promise<YearBells> {
  return changeBells(context, yearId, (transaction, bells) => {
    if (id !== null) assertVersion(transaction, bellScheduleTable, { id }, version);
    refuseCalendar(checkBellSchedule(edit.name, edit.lessons, bells.schedules.filter((other) => other.id !== id).map(({ name }) => name)));
    if (id === null) insertSchedule(transaction, yearId, edit);
    else if (dateFrom === null) overwrite(transaction, pickSaved(bells.schedules, id), edit);
    else replaceFrom(transaction, bells, { former: pickSaved(bells.schedules, id), edit, dateFrom });
  });
}

/** Only what nothing refers to; its times go with it. */
export function removeBells({ yearId, id, version }: InputFor<'school.removeBells'>, context: HandlerContext): Promise<YearBells> {
  return changeBells(context, yearId, (transaction) => {
    assertVersion(transaction, bellScheduleTable, { id }, version);
    refuseUsed(transaction.query, 'bell_schedule', id, ['bell_time']);
    removeTimes(transaction, id);
    transaction.remove(bellScheduleTable, { id });
  });
}

function insertSchedule(transaction: Transaction, yearId: number, { name, lessons }: BellsEdit): number {
  const scheduleId = transaction.insert(bellScheduleTable, { yearId, name });
  insertTimes(transaction, scheduleId, lessons);
  return scheduleId;
}

function insertTimes(transaction: Transaction, scheduleId: number, lessons: BellsEdit['lessons']): void {
  for (const { number, startTime, endTime } of lessons) transaction.insert(bellTimeTable, { scheduleId, lessonNumber: number, startTime, endTime });
}

function removeTimes(transaction: Transaction, scheduleId: number): void {
  for (const { id } of transaction.query.all<{ id: number }>(TIMES, scheduleId)) transaction.remove(bellTimeTable, { id });
}

function overwrite(transaction: Transaction, former: BellScheduleCard, { name, lessons }: BellsEdit): void {
  const isSame = JSON.stringify([...lessons].sort((left, right) => left.number - right.number).map(({ number, startTime, endTime }) => [number, startTime, endTime])) ===
    JSON.stringify(former.lessons.map(({ number, startTime, endTime }) => [number, startTime, endTime]));
  if (isSame) {
    transaction.update(bellScheduleTable, { id: former.id }, { name });
    return;
  }
  if (former.lastUsedOn !== null) {
    refuseCalendar([{ row: `«${former.name}»`, index: null, text: `по этим звонкам уже записаны уроки (последний – ${formatDate(former.lastUsedOn)}), и их сроки посчитаны. Укажите, с какого дня действуют новые времена.` }]);
  }
  removeTimes(transaction, former.id);
  insertTimes(transaction, former.id, lessons);
  transaction.update(bellScheduleTable, { id: former.id }, { name, timesChangedAt: transaction.author.at });
}

type Replacement = { readonly former: BellScheduleCard; readonly edit: BellsEdit; readonly dateFrom: string };

/** The former bells end the day before and keep their name with that date; the new ones take over the name and everybody who goes by them. */
function replaceFrom(transaction: Transaction, { year, rules }: YearBells, { former, edit, dateFrom }: Replacement): void {
  const row = `«${former.name}»`;
  if (former.retiredOn !== null) refuseCalendar([{ row, index: null, text: `действовали по ${formatDate(former.retiredOn)} и больше не меняются.` }]);
  if (dateFrom <= year.startDate || dateFrom > year.endDate) refuseCalendar([{ row, index: null, text: 'новые времена действуют с дня внутри учебного года, не с первого.' }]);
  if (former.lastUsedOn !== null && dateFrom <= former.lastUsedOn) {
    refuseCalendar([{ row, index: null, text: `по этим звонкам уже записаны уроки по ${formatDate(former.lastUsedOn)}. Новые времена – с ${formatDate(addDays(former.lastUsedOn, 1))} или позже.` }]);
  }
  const lastDay = addDays(dateFrom, -1);
  transaction.update(bellScheduleTable, { id: former.id }, { name: `${former.name} (до ${formatDate(lastDay)})`, retiredOn: lastDay });
  const scheduleId = insertSchedule(transaction, year.id, edit);
  for (const rule of rules.filter((one) => one.scheduleId === former.id && (one.dateTo === null || one.dateTo >= dateFrom))) {
    if (rule.dateFrom >= dateFrom) {
      updateRule(transaction, rule, { scheduleId });
      continue;
    }
    updateRule(transaction, rule, { dateTo: lastDay });
    insertRule(transaction, { ...rule, scheduleId, dateFrom });
  }
}
