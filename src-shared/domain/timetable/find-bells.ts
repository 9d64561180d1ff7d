import { weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import type { BellRule, BellTime, CalendarClass, SchoolCalendar } from './timetable-base';

type BellCalendar = Pick<SchoolCalendar, 'bellRules' | 'bellTimes'>;

/**
 * By which bells a class goes on a date (SET-06). Of the rules that reach the class and the date: one for that very date goes before
 * one for its weekday, that before a standing one; then the one that began last; then the narrower one: class, grades, shift, all.
 */
export function findBellSchedule(calendar: BellCalendar, schoolClass: CalendarClass, date: CalendarDate): number | null {
  return pickRule(listRules(calendar, schoolClass), date)?.scheduleId ?? null;
}

/** The bells of a class on a date in the order of the lessons; empty where none are set. For every term counted in minutes. */
export function findBells(calendar: BellCalendar, schoolClass: CalendarClass, date: CalendarDate): readonly BellTime[] {
  const scheduleId = findBellSchedule(calendar, schoolClass, date);
  return calendar.bellTimes.filter((time) => time.scheduleId === scheduleId).sort((left, right) => left.lessonNumber - right.lessonNumber);
}

/** A rule about one class, every day of its span. */
export function makeClassRule(bells: Pick<BellRule, 'scheduleId' | 'dateFrom' | 'dateTo'> & { readonly classId: number }): BellRule {
  return { ...bells, weekday: null, shift: null, gradeFrom: null, gradeTo: null };
}

/** The same for many questions about one calendar: each class's rules are looked for once. */
export function makeBellFinder(calendar: BellCalendar): (schoolClass: CalendarClass, date: CalendarDate, lessonNumber: number) => BellTime | null {
  const times = new Map(calendar.bellTimes.map((time) => [`${time.scheduleId}:${time.lessonNumber}`, time]));
  const rules = new Map<number, readonly BellRule[]>();
  return (schoolClass, date, lessonNumber) => {
    let own = rules.get(schoolClass.classId);
    if (!own) {
      own = listRules(calendar, schoolClass);
      rules.set(schoolClass.classId, own);
    }
    const rule = pickRule(own, date);
    return rule ? (times.get(`${rule.scheduleId}:${lessonNumber}`) ?? null) : null;
  };
}

function listRules({ bellRules }: BellCalendar, { classId, grade, shift }: CalendarClass): BellRule[] {
  return bellRules.filter(
    (rule) => (rule.classId ?? classId) === classId && (rule.shift ?? shift) === shift && (rule.gradeFrom ?? grade) <= grade && grade <= (rule.gradeTo ?? grade),
  );
}

function pickRule(rules: readonly BellRule[], date: CalendarDate): BellRule | null {
  let best: BellRule | null = null;
  for (const rule of rules) {
    if (rule.dateFrom > date || (rule.dateTo !== null && date > rule.dateTo)) continue;
    if (rule.weekday !== null && rule.weekday !== weekdayOf(date)) continue;
    if (best === null || isStronger(rule, best)) best = rule;
  }
  return best;
}

function isStronger(rule: BellRule, other: BellRule): boolean {
  const byDay = rankDay(rule) - rankDay(other);
  if (byDay !== 0) return byDay > 0;
  if (rule.dateFrom !== other.dateFrom) return rule.dateFrom > other.dateFrom;
  return rankWhom(rule) > rankWhom(other);
}

function rankDay(rule: BellRule): number {
  if (rule.dateFrom === rule.dateTo) return 2;
  return rule.weekday === null ? 0 : 1;
}

function rankWhom(rule: BellRule): number {
  if (rule.classId !== null) return 3;
  if (rule.gradeFrom !== null) return 2;
  return rule.shift === null ? 0 : 1;
}
