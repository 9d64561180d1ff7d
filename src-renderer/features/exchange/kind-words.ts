import type { ImportKind } from '@shared/contract/exchange-contract';

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  school: 'школа',
  lessonPlan: 'поурочный план (КТП)',
  marks: 'отметки',
  list: 'список',
};

/** In the list of classes of a lesson plan: every page of its subject in the grade. */
export const WHOLE_GRADE = '*';

export function nameWholeGrade(classes: readonly string[]): string {
  return classes.length > 1 ? `вся параллель (${classes.join(', ')})` : `${classes.join('')}, все группы`;
}
