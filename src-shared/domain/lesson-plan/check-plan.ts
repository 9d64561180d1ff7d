import type { CalendarDate } from '../../lib/calendar-date';
import { isOpenOn } from '../school';
import { countPlanHours, findLineDays, getHoursToGive, isTakenOut, type PlanLine } from './plan-line';
import { isCheckedWork, type PlanWorkType } from './plan-work-type';
import type { LessonSlot } from './spread-plan';

export type PlanProblemCode =
  | 'empty' | 'emptyTopic' | 'hoursDiffer' | 'numbersBroken' | 'noControlWorks' | 'workRetired' | 'moreThanLessons' | 'notSpread' | 'dateNotInTimetable' | 'dateOutOfOrder' | 'periodHoursDiffer';
/** `line`: index of the line it is about; null = the plan as a whole. */
export type PlanProblem = { readonly code: PlanProblemCode; readonly level: 'error' | 'warning'; readonly line: number | null; readonly details: Readonly<Record<string, string | number>> };

export type PlanPeriod = { readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
export type PlanFrame = {
  /** Hours of the curriculum for the year; null = unknown. */
  readonly yearHours: number | null;
  readonly periods: readonly PlanPeriod[];
  readonly slots: readonly LessonSlot[];
  /** Numbers of lessons as a file or the storage has them; null = counted by the program. */
  readonly ordinals: readonly number[] | null;
  /** Kinds of work of the school, retired ones too. */
  readonly workTypes: readonly PlanWorkType[];
};

/** A subject of so few hours may do without a work that is checked. */
const LEAST_HOURS_WITH_CONTROL = 30;
const MOST_SAME = 5;

/** Hours of the curriculum for a year from those of a week. */
export function findYearHours(hoursPerWeek: number, weeks: number): number {
  return Math.round(hoursPerWeek * weeks);
}

/**
 * What is wrong with a plan (CUR-05). Errors keep it from being handed in: no topics, a topic without a name, hours that are not those
 * of the curriculum, broken numbering. The rest is told to teacher and deputy: no work to be checked, a kind of work that is retired by the day of the topic, more hours than lessons, no
 * dates, a date without a lesson, dates that go back, hours of a period that do not fill its lessons.
 */
export function checkPlan(lines: readonly PlanLine[], frame: PlanFrame): PlanProblem[] {
  if (lines.length === 0) return [{ code: 'empty', level: 'error', line: null, details: {} }];
  return [...checkHours(lines, frame), ...checkNumbers(frame.ordinals), ...checkTopics(lines), ...checkWorks(lines, frame), ...checkRetired(lines, frame), ...checkDates(lines, frame)];
}

export function hasPlanErrors(problems: readonly PlanProblem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}

function checkHours(lines: readonly PlanLine[], { yearHours, slots }: PlanFrame): PlanProblem[] {
  const planned = countPlanHours(lines);
  const problems: PlanProblem[] = [];
  if (yearHours !== null && planned !== yearHours) problems.push({ code: 'hoursDiffer', level: 'error', line: null, details: { planned, yearHours } });
  if (slots.length > 0 && planned > slots.length) problems.push({ code: 'moreThanLessons', level: 'warning', line: null, details: { planned, lessons: slots.length } });
  return problems;
}

function checkNumbers(ordinals: readonly number[] | null): PlanProblem[] {
  const broken = ordinals?.findIndex((ordinal, index) => ordinal !== index + 1) ?? -1;
  return broken < 0 ? [] : [{ code: 'numbersBroken', level: 'error', line: broken, details: { expected: broken + 1, found: ordinals?.[broken] ?? 0 } }];
}

function checkTopics(lines: readonly PlanLine[]): PlanProblem[] {
  return lines.flatMap(({ topic }, line): PlanProblem[] => (topic === '' ? [{ code: 'emptyTopic', level: 'error', line, details: { number: line + 1 } }] : []));
}

function checkWorks(lines: readonly PlanLine[], { yearHours, workTypes }: PlanFrame): PlanProblem[] {
  const isShort = (yearHours ?? countPlanHours(lines)) < LEAST_HOURS_WITH_CONTROL;
  if (isShort || lines.some(({ workType }) => isCheckedWork(workType, workTypes))) return [];
  return [{ code: 'noControlWorks', level: 'warning', line: null, details: {} }];
}

function checkRetired(lines: readonly PlanLine[], { workTypes }: PlanFrame): PlanProblem[] {
  return limitSame(lines.flatMap((line, index): PlanProblem[] => {
    const type = workTypes.find(({ code }) => code === line.workType);
    const date = findLineDays(line)?.date;
    if (!type || date === undefined || isOpenOn(type.closedFrom, date)) return [];
    return [{ code: 'workRetired', level: 'warning', line: index, details: { number: index + 1, name: type.name, date } }];
  }));
}

function checkDates(lines: readonly PlanLine[], { slots, periods }: PlanFrame): PlanProblem[] {
  const dated = lines.filter((line) => findLineDays(line) !== null);
  const expected = lines.filter((line) => !isTakenOut(line));
  if (dated.length === 0) return [{ code: 'notSpread', level: 'warning', line: null, details: { count: expected.length } }];
  const problems: PlanProblem[] = [];
  if (dated.length < expected.length) problems.push({ code: 'notSpread', level: 'warning', line: lines.findIndex((line) => !isTakenOut(line) && findLineDays(line) === null), details: { count: expected.length - dated.length } });
  const days = new Set(slots.map(({ date }) => date));
  let latest = '';
  lines.forEach((line, index) => {
    const own = findLineDays(line);
    if (!own) return;
    if (slots.length > 0 && !days.has(own.date)) problems.push({ code: 'dateNotInTimetable', level: 'warning', line: index, details: { date: own.date } });
    if (own.date < latest) problems.push({ code: 'dateOutOfOrder', level: 'warning', line: index, details: { date: own.date } });
    if (own.until > latest) latest = own.until;
  });
  return [...limitSame(problems), ...checkPeriods(lines, periods, slots)];
}

/** A line belongs to the period of its first day. Told only while the whole year fits: otherwise every period differs. */
function checkPeriods(lines: readonly PlanLine[], periods: readonly PlanPeriod[], slots: readonly LessonSlot[]): PlanProblem[] {
  return periods.flatMap(({ name, startDate, endDate }): PlanProblem[] => {
    const isInside = (date: CalendarDate | undefined): boolean => date !== undefined && date >= startDate && date <= endDate;
    const planned = lines.filter((line) => isInside(findLineDays(line)?.date)).reduce((sum, line) => sum + getHoursToGive(line), 0);
    const lessons = slots.filter(({ date }) => isInside(date)).length;
    return planned <= lessons ? [] : [{ code: 'periodHoursDiffer', level: 'warning', line: null, details: { period: name, planned, lessons } }];
  });
}

/** A timetable that has changed would say the same of every line: the first few tell it. */
function limitSame(problems: readonly PlanProblem[]): PlanProblem[] {
  const seen = new Map<PlanProblemCode, number>();
  return problems.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= MOST_SAME;
  });
}
