import type { JournalPage, PageColumn, PageWorkType } from '@shared/contract/journal-contract';
import { getWorkType, type NumberedWork, type NumberProblem } from '@shared/domain/journal';
import { formatDate } from '@shared/lib/russian-date';

/** «контрольная работа», «контрольная работа: № 2 «Дроби»» – for what the marks of a column are given (MRK-05). */
export function describeWork({ workType, title }: Pick<PageColumn, 'workType' | 'title'>, types: readonly PageWorkType[]): string {
  const name = getWorkType(workType, types).name.toLowerCase();
  return title === null ? name : `${name}: ${title}`;
}

/** What is told about a number; the person decides (JRN-04). */
export function describeNumberProblem(problem: NumberProblem): string {
  return problem.code === 'numberTwice' ? `№ ${problem.number} уже стоит ${formatDate(problem.date)}.` : `По порядку здесь № ${problem.expected}.`;
}

/** All works of the page in the school year that a new number goes by: of the shown lessons as they stand now, and of the other periods. */
export function listPageWorks({ lessons, otherWorks }: Pick<JournalPage, 'lessons' | 'otherWorks'>): readonly NumberedWork[] {
  return [...otherWorks, ...lessons.flatMap(({ date, lessonNumber, columns }) => columns.map(({ ordinal, workType, title }) => ({ date, lessonNumber, ordinal, workType, title })))];
}
