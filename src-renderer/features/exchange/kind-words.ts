import type { ImportKind } from '@shared/contract/exchange-contract';

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  school: 'школа',
  lessonPlan: 'поурочный план (КТП)',
  marks: 'отметки',
  list: 'список',
};
