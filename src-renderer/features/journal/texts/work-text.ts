import type { PageColumn, PageWorkType } from '@shared/contract/journal-contract';
import { getWorkType } from '@shared/domain/journal';

/** «контрольная работа», «контрольная работа: № 2 «Дроби»» – for what the marks of a column are given (MRK-05). */
export function describeWork({ workType, title }: Pick<PageColumn, 'workType' | 'title'>, types: readonly PageWorkType[]): string {
  const name = getWorkType(workType, types).name.toLowerCase();
  return title === null ? name : `${name}: ${title}`;
}
