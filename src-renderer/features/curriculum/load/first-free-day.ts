import { addDays } from '@shared/lib/calendar-date';
import type { LoadPage, TeachingLoad } from '@shared/contract/curriculum-contract';

/** The first day on which nothing recorded stands in the way: the start of the year, or the day after the last lesson. */
export function findFirstFreeDay({ yearStart }: Pick<TeachingLoad, 'yearStart'>, { lastLesson }: Pick<LoadPage, 'lastLesson'>): string {
  return lastLesson === null || lastLesson < yearStart ? yearStart : addDays(lastLesson, 1);
}
