import type { BellRuleEdit } from '@shared/contract/calendar-contract';

/** The dialog of a rule: `whom` is `all`, `s2` a shift, `g5` or `g5-9` grades, `c17` a class. */
export type RuleForm = {
  readonly scheduleId: number; readonly whom: string; readonly days: 'always' | 'weekday' | 'span'; readonly weekday: number;
  readonly dateFrom: string; readonly dateTo: string | null; readonly reason: string;
};

/** What the form says as a rule. */
export function toRule({ scheduleId, whom, days, weekday, dateFrom, dateTo, reason }: RuleForm): BellRuleEdit {
  const [first = 0, last = first] = whom.slice(1).split('-').map(Number);
  return {
    scheduleId, dateFrom,
    dateTo: days === 'span' ? (dateTo ?? dateFrom) : null,
    weekday: days === 'weekday' ? weekday : null,
    shift: whom.startsWith('s') ? first : null,
    gradeFrom: whom.startsWith('g') ? first : null,
    gradeTo: whom.startsWith('g') ? last : null,
    classId: whom.startsWith('c') ? first : null,
    reason: days === 'span' && reason.trim() !== '' ? reason.trim() : null,
  };
}
