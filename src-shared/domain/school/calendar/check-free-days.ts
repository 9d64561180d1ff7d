import { plural } from '../../../lib/plural';
import { formatDate } from '../../../lib/russian-date';
import type { CalendarProblem } from './calendar-problem';
import type { YearSpan } from './check-period-set';
import { findVacationOverlaps } from './find-vacation-overlaps';
import { formatDates, overlap, type Span } from './span';

export type FreeDays = Span & { readonly id: number | null; readonly kind: 'vacation' | 'holiday' };
/** Lessons written down: a day that has them does not become free (TT-06). */
export type TaughtDay = { readonly classId: number; readonly className: string; readonly grade: number; readonly date: string };

/** What is wrong with a vacation or holiday among the others (SET-04): dates, beyond the year, on periods or other vacations, over lessons already given. */
export function checkFreeDays(draft: FreeDays, around: { readonly year: YearSpan; readonly periods: readonly Span[]; readonly freeDays: readonly FreeDays[] }): CalendarProblem[] {
  const problem = (text: string): CalendarProblem => ({ row: `«${draft.name}»`, index: null, text });
  if (draft.startDate > draft.endDate) return [problem(`конец (${formatDate(draft.endDate)}) раньше начала (${formatDate(draft.startDate)}).`)];
  if (draft.gradeFrom > draft.gradeTo) return [problem('первый класс больше последнего.')];
  if (draft.startDate < around.year.startDate || draft.endDate > around.year.endDate) return [problem(`(${formatDates(draft)}) выходит за границы учебного года (${formatDates(around.year)}).`)];
  const others = around.freeDays.filter((other) => other.id !== draft.id && other.kind === draft.kind);
  if (draft.kind === 'holiday') {
    const same = others.find((other) => overlap(other, draft));
    return same ? [problem(`эти дни уже объявлены: «${same.name}» (${formatDates(same)}).`)] : [];
  }
  return findVacationOverlaps(around.periods, [...others.filter((other) => overlap(other, draft)), draft])
    .filter(({ blamed, met }) => blamed === draft || met === draft)
    .map(({ blamed, met }) => {
      const other = blamed === draft ? met : blamed;
      return problem(`(${formatDates(draft)}) пересекается с «${other.name}» (${formatDates(other)}). Каникулы лежат между периодами или внутри одного из них и не накладываются.`);
    });
}

/** Days that already have lessons do not become free; says which, of whom. */
export function checkTaughtDays(row: string, spans: readonly Span[], taught: readonly TaughtDay[]): CalendarProblem[] {
  const hit = taught.filter((day) => spans.some((span) => span.startDate <= day.date && day.date <= span.endDate && (span.classId ? span.classId === day.classId : span.gradeFrom <= day.grade && day.grade <= span.gradeTo)));
  if (hit.length === 0) return [];
  const dates = [...new Set(hit.map(({ date }) => date))].sort();
  const names = [...new Set(hit.map(({ className }) => className))];
  const text = `в эти дни уже записаны уроки: ${listSome(dates.map(formatDate))}; ${plural(names.length, 'класс', 'классы', 'классы')} ${listSome(names)}. Записанный урок остаётся на своём дне; выберите дни, в которые уроков не было.`;
  return [{ row, index: null, text }];
}

function listSome(words: readonly string[]): string {
  return words.length > 4 ? `${words.slice(0, 3).join(', ')} и ещё ${words.length - 3}` : words.join(', ');
}
