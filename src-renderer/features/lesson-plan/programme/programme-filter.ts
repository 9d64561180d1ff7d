import type { ProgrammeRow } from '@shared/contract/work-programme-contract';
import { matchesWords } from '../../../components/matches-words';

export const PROGRAMME_FILTERS = ['all', 'missing', 'unapproved', 'approved', 'own'] as const;
export type ProgrammeFilter = (typeof PROGRAMME_FILTERS)[number];
export const PROGRAMME_FILTER_TITLES: Readonly<Record<ProgrammeFilter, string>> = {
  all: 'Все', missing: 'Нет программы', unapproved: 'Без даты утверждения', approved: 'Утверждены', own: 'Мои',
};

const TESTS: Readonly<Record<ProgrammeFilter, (row: ProgrammeRow) => boolean>> = {
  all: () => true,
  missing: ({ current }) => current === null,
  unapproved: ({ current }) => current !== null && current.approvedOn === null,
  approved: ({ current }) => current !== null && current.approvedOn !== null,
  own: ({ canEdit }) => canEdit,
};

export function filterProgrammes(rows: readonly ProgrammeRow[], words: string, filter: ProgrammeFilter): readonly ProgrammeRow[] {
  return rows.filter((row) => TESTS[filter](row) && matchesWords(words, [row.subject, String(row.grade), ...row.classes.map(({ name }) => name), ...row.teachers]));
}
