import type { PlanListRow } from '@shared/contract/lesson-plan-contract';
import { matchesWords } from '../../../components/matches-words';

export const PLAN_FILTERS = ['all', 'missing', 'submitted', 'returned', 'problems', 'behind', 'corrections'] as const;
export type PlanFilter = (typeof PLAN_FILTERS)[number];
export const FILTER_TITLES: Readonly<Record<PlanFilter, string>> = {
  all: 'Все', missing: 'Нет плана', submitted: 'На проверке', returned: 'Возвращены', problems: 'С ошибками проверки', behind: 'Отстают или не успеют', corrections: 'Корректировки ждут завуча',
};

const TESTS: Readonly<Record<PlanFilter, (row: PlanListRow) => boolean>> = {
  all: () => true,
  missing: ({ state }) => state === null,
  submitted: ({ state }) => state === 'submitted',
  returned: ({ state }) => state === 'returned',
  problems: ({ problems }) => problems.errors > 0,
  behind: ({ state, figures }) => state !== null && (figures.lag > 0 || figures.shortage > 0),
  corrections: ({ proposedCorrections }) => proposedCorrections > 0,
};

export function filterPlans(rows: readonly PlanListRow[], { words, filter, isOwnOnly }: { readonly words: string; readonly filter: PlanFilter; readonly isOwnOnly: boolean }): readonly PlanListRow[] {
  return rows.filter((row) => TESTS[filter](row) && (!isOwnOnly || row.canEdit) && matchesWords(words, [row.className, row.groupName, row.subject, ...row.teachers]));
}

/** Who has not handed in how many plans, in the order of the list. */
export function countMissing(rows: readonly PlanListRow[]): readonly { readonly teacher: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { state, teachers } of rows) {
    if (state !== null) continue;
    for (const teacher of teachers.length > 0 ? teachers : ['учитель не назначен']) counts.set(teacher, (counts.get(teacher) ?? 0) + 1);
  }
  return [...counts].map(([teacher, count]) => ({ teacher, count })).sort((left, right) => right.count - left.count || left.teacher.localeCompare(right.teacher, 'ru'));
}
