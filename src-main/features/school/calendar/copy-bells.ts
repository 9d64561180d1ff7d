import type { YearSpan } from '@shared/domain/school';
import { bellRuleTable, bellScheduleTable, bellTimeTable, type BellRuleRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';

type CopiedYear = YearSpan & { readonly id: number };

type Rule = Pick<BellRuleRow, 'scheduleId' | 'dateFrom' | 'dateTo' | 'weekday' | 'shift' | 'gradeFrom' | 'gradeTo'>;
type Times = { readonly lessonNumber: number; readonly startTime: string; readonly endTime: string };

const SCHEDULES = 'SELECT id AS "id", name AS "name" FROM bell_schedule WHERE year_id = ? AND retired_on IS NULL ORDER BY id';
const TIMES = 'SELECT lesson_number AS "lessonNumber", start_time AS "startTime", end_time AS "endTime" FROM bell_time WHERE schedule_id = ? ORDER BY lesson_number';
const RULES = `SELECT r.schedule_id AS "scheduleId", r.date_from AS "dateFrom", r.date_to AS "dateTo", r.weekday AS "weekday", r.shift AS "shift", r.grade_from AS "gradeFrom", r.grade_to AS "gradeTo"
  FROM bell_schedule s JOIN bell_rule r ON r.schedule_id = s.id WHERE s.year_id = ? AND r.class_id IS NULL AND (r.date_to IS NULL OR r.date_to <> r.date_from) ORDER BY r.id`;
/** By what the first class of each grade goes: the new year has no classes yet, so it is for the grade. */
const OF_GRADES = `SELECT b.schedule_id AS "scheduleId", b.date_from AS "dateFrom", b.date_to AS "dateTo", k.grade AS "gradeFrom" FROM school_class k JOIN class_bells b ON b.class_id = k.id
  WHERE k.year_id = ? AND k.id = (SELECT min(o.id) FROM school_class o JOIN class_bells c ON c.class_id = o.id WHERE o.year_id = k.year_id AND o.grade = k.grade) ORDER BY b.schedule_id, b.date_from, k.grade`;

/** Bells that are still in force, with their times and rules; the rules keep their days of the month. Days of their own are of their own year. */
export function copyBells(transaction: Transaction, source: CopiedYear, target: CopiedYear): void {
  const ids = new Map(transaction.query.all<{ id: number; name: string }>(SCHEDULES, source.id).map((schedule) => [schedule.id, copySchedule(transaction, target.id, schedule)]));
  for (const rule of [...listGradeRules(transaction.query, source.id), ...transaction.query.all<Rule>(RULES, source.id)]) {
    const scheduleId = ids.get(rule.scheduleId);
    const moved = moveRule(rule, source, target);
    if (scheduleId !== undefined && moved) transaction.insert(bellRuleTable, { ...moved, scheduleId });
  }
}

function copySchedule(transaction: Transaction, yearId: number, { id, name }: { readonly id: number; readonly name: string }): number {
  const scheduleId = transaction.insert(bellScheduleTable, { yearId, name });
  for (const { lessonNumber, startTime, endTime } of transaction.query.all<Times>(TIMES, id)) transaction.insert(bellTimeTable, { scheduleId, lessonNumber, startTime, endTime });
  return scheduleId;
}

/** Neighbouring grades with the same bells are one rule. */
function listGradeRules(query: Query, yearId: number): Rule[] {
  const rules: Rule[] = [];
  for (const { gradeFrom, scheduleId, dateFrom, dateTo } of query.all<{ scheduleId: number; dateFrom: string; dateTo: string | null; gradeFrom: number }>(OF_GRADES, yearId)) {
    const last = rules.at(-1);
    const isNext = last?.scheduleId === scheduleId && last.dateFrom === dateFrom && last.dateTo === dateTo && last.gradeTo === gradeFrom - 1;
    if (isNext) rules[rules.length - 1] = { ...last, gradeTo: gradeFrom };
    else rules.push({ scheduleId, dateFrom, dateTo, weekday: null, shift: null, gradeFrom, gradeTo: gradeFrom });
  }
  return rules;
}

/** A rule from the first day is from the first day; null where nothing of it lies in the year. */
function moveRule(rule: Rule, source: CopiedYear, target: CopiedYear): Rule | null {
  const years = Number(target.startDate.slice(0, 4)) - Number(source.startDate.slice(0, 4));
  const move = (date: string) => `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;
  const moved = move(rule.dateFrom);
  const dateFrom = rule.dateFrom <= source.startDate || moved < target.startDate ? target.startDate : moved;
  const dateTo = rule.dateTo === null ? null : move(rule.dateTo);
  return dateFrom > target.endDate || (dateTo !== null && dateTo < dateFrom) ? null : { ...rule, dateFrom, dateTo };
}
