import { isPlaceholder } from './lesson-rules';
import { readWorkNumber } from './work-number';
import type { WorkTypeInfo } from './work-type';

export type TitleLack = 'number' | 'topic';

/** What the title of a work still lacks by its kind (JRN-04, SET-13): «№ 2 «Дроби»» has both, an answer needs none. */
export function findTitleLacks({ needsNumber, needsTopic }: Pick<WorkTypeInfo, 'needsNumber' | 'needsTopic'>, title: string | null): TitleLack[] {
  const text = title ?? '';
  const lacks: TitleLack[] = [];
  if (needsNumber && readWorkNumber(text) === null) lacks.push('number');
  if (needsTopic && isPlaceholder(text, 'topic')) lacks.push('topic');
  return lacks;
}
