import type { FeatureHandlers } from '../../handler-context';
import { printYearCalendar } from './print-calendar';
import { readHolidays } from './read-holidays';
import { endBellRule, saveBellRule } from './save-bell-rule';
import { removeBells, saveBells } from './save-bells';
import { removeFreeDays, saveFreeDays } from './save-free-days';
import { savePeriods } from './save-periods';
import { removeSpecialDay, saveSpecialDay } from './save-special-day';
import { closeYear, openYear, saveYear } from './save-year';
import { takePublicDays } from './take-public-days';
import { getYearBells } from './year-bells';
import { getYearCalendar } from './year-calendar';
import { listYears } from './years';

type Names =
  | 'school.listYears' | 'school.saveYear' | 'school.openYear' | 'school.closeYear' | 'school.getYearCalendar' | 'school.savePeriods' | 'school.saveFreeDays' | 'school.removeFreeDays'
  | 'school.saveSpecialDay' | 'school.removeSpecialDay' | 'school.takePublicDays' | 'school.getBells' | 'school.saveBells' | 'school.removeBells' | 'school.saveBellRule' | 'school.endBellRule'
  | 'school.printYearCalendar';

/** Years, periods, vacations, special days, bells (SET-03, SET-04, SET-06). */
export const calendarHandlers: FeatureHandlers<Names> = {
  'school.listYears': (_input, context) => context.read((query) => listYears(query, context.clock.today())),
  'school.saveYear': saveYear,
  'school.openYear': openYear,
  'school.closeYear': closeYear,
  'school.getYearCalendar': ({ yearId }, context) => context.read((query) => getYearCalendar(query, yearId, context.clock.today(), readHolidays(context))),
  'school.savePeriods': savePeriods,
  'school.saveFreeDays': saveFreeDays,
  'school.removeFreeDays': removeFreeDays,
  'school.saveSpecialDay': saveSpecialDay,
  'school.removeSpecialDay': removeSpecialDay,
  'school.takePublicDays': takePublicDays,
  'school.getBells': ({ yearId }, context) => context.read((query) => getYearBells(query, yearId, context.clock.today())),
  'school.saveBells': saveBells,
  'school.removeBells': removeBells,
  'school.saveBellRule': saveBellRule,
  'school.endBellRule': endBellRule,
  'school.printYearCalendar': printYearCalendar,
};
