import type { BellRuleCard, YearBells } from '@shared/contract/calendar-contract';
import { formatGradeList } from '@shared/domain/school';

/** A line of the table; classes with the same bells and dates are one, which is no single rule to end. */
export type RuleLine = { readonly key: string; readonly schedule: string; readonly whom: string; readonly rule: BellRuleCard; readonly isOne: boolean };

/** Standing rules of classes first, gathered; then those for shifts, grades, weekdays, dates as they begin. */
export function listRuleLines({ rules, schedules, classes }: YearBells): RuleLine[] {
  const nameOf = (scheduleId: number) => schedules.find(({ id }) => id === scheduleId)?.name ?? '';
  const groups = new Map<string, BellRuleCard[]>();
  for (const rule of rules.filter(({ source }) => source === 'class')) {
    const key = `${rule.scheduleId}|${rule.dateFrom}|${rule.dateTo ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const gathered = [...groups].flatMap(([key, group]): RuleLine[] => {
    const [rule] = group;
    return rule ? [{ key, schedule: nameOf(rule.scheduleId), whom: describeClasses(group, classes), rule, isOne: group.length === 1 }] : [];
  });
  const others = rules.filter(({ source }) => source === 'rule').map((rule): RuleLine => ({ key: `r${rule.id}`, schedule: nameOf(rule.scheduleId), whom: describeWhom(rule, classes), rule, isOne: true }));
  return [...gathered, ...others];
}

/** Whole grades by number, the others by name: «2–9, 11, 10А». */
function describeClasses(group: readonly BellRuleCard[], classes: YearBells['classes']): string {
  const own = new Set(group.map(({ classId }) => classId));
  const grades = [...new Set(classes.map(({ grade }) => grade))];
  const whole = grades.filter((grade) => classes.every((one) => one.grade !== grade || own.has(one.classId)));
  const rest = classes.filter((one) => own.has(one.classId) && !whole.includes(one.grade)).map(({ name }) => name);
  if (whole.length === grades.length) return 'все классы';
  return [...(whole.length > 0 ? [`${formatGradeList(whole)} ${whole.length > 1 ? 'классы' : 'класс'}`] : []), ...rest].join(', ');
}

function describeWhom({ classId, gradeFrom, gradeTo, shift }: BellRuleCard, classes: YearBells['classes']): string {
  if (classId !== null) return classes.find((one) => one.classId === classId)?.name ?? '';
  const grades = gradeFrom === null || gradeTo === null ? '' : `${formatGradeList(Array.from({ length: gradeTo - gradeFrom + 1 }, (_, index) => gradeFrom + index))} ${gradeFrom === gradeTo ? 'класс' : 'классы'}`;
  return [grades, shift === null ? '' : `${shift}-я смена`].filter(Boolean).join(', ') || 'все классы';
}
