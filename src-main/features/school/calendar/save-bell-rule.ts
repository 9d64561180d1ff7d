import type { BellRuleCard, YearBells } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkBellRule, checkLostBells } from '@shared/domain/school';
import { addDays } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { bellRuleTable, classBellsTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { pickSaved } from '../directories/pick-saved';
import { changeBells } from './change-bells';
import { refuseCalendar } from './refuse-calendar';
import { removeRule, updateRule } from './rule-rows';
import { listTaughtDays } from './taught-days';

type Edit = InputFor<'school.saveBellRule'>['edit'];

/** By which bells whom, from when (SET-06): the class for good, or a shift, grades, a weekday, some days. */
export function saveBellRule({ yearId, edit }: InputFor<'school.saveBellRule'>, context: HandlerContext): Promise<YearBells> {
  return changeBells(context, yearId, (transaction, bells) => {
    const schedule = pickSaved(bells.schedules, edit.scheduleId);
    if (schedule.retiredOn !== null) refuseCalendar([{ row: `«${schedule.name}»`, index: null, text: `действовали по ${formatDate(schedule.retiredOn)}. Выберите те, что в силе.` }]);
    refuseCalendar(checkBellRule(edit, bells.year, listTaughtDays(transaction.query, yearId)));
    if (edit.classId !== null && edit.weekday === null && edit.dateTo === null) assignClass(transaction, bells, edit, edit.classId);
    else transaction.insert(bellRuleTable, { ...edit, reason: edit.reason === '' ? null : edit.reason });
  });
}

/** What the class went by so far ends the day before. */
function assignClass(transaction: Transaction, { rules }: YearBells, { scheduleId, dateFrom }: Edit, classId: number): void {
  for (const rule of rules.filter((one) => one.source === 'class' && one.classId === classId && (one.dateTo === null || one.dateTo >= dateFrom))) {
    if (rule.dateFrom >= dateFrom) removeRule(transaction, rule);
    else updateRule(transaction, rule, { dateTo: addDays(dateFrom, -1) });
  }
  transaction.insert(classBellsTable, { classId, scheduleId, dateFrom, dateTo: null });
}

/** Ends where the lessons written down end; what no lesson has gone by is taken away. Nobody is left without bells. */
export function endBellRule({ yearId, source, id, version }: InputFor<'school.endBellRule'>, context: HandlerContext): Promise<YearBells> {
  return changeBells(context, yearId, (transaction, { year, rules, classes, freeFrom }) => {
    if (source === 'class') assertVersion(transaction, classBellsTable, { id }, version);
    else assertVersion(transaction, bellRuleTable, { id }, version);
    const rule = pickSaved(rules.filter((one) => one.source === source), id);
    const ended = rule.dateFrom >= freeFrom ? null : { ...rule, dateTo: addDays(freeFrom, -1) };
    if (rule.dateTo !== null && rule.dateTo < freeFrom) refuseCalendar([{ row: 'Назначение звонков', index: null, text: `уже закончилось ${formatDate(rule.dateTo)} и остаётся для прошедших уроков.` }]);
    const others: readonly BellRuleCard[] = rules.filter((one) => one.source !== source || one.id !== id);
    refuseCalendar(checkLostBells(classes, rules, ended ? [...others, ended] : others, { from: freeFrom, to: year.endDate }));
    if (ended === null) removeRule(transaction, rule);
    else updateRule(transaction, rule, { dateTo: ended.dateTo });
  });
}
