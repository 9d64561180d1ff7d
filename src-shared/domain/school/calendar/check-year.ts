import { daysBetween } from '../../../lib/calendar-date';
import { formatDate } from '../../../lib/russian-date';
import type { CalendarProblem } from './calendar-problem';
import type { YearSpan } from './check-period-set';
import { formatDates } from './span';

/** `planned`: being prepared, not shown in lists and journals yet. */
export type YearState = 'planned' | 'open' | 'closed';
export type YearDraft = YearSpan & { readonly id: number | null; readonly name: string };
export type KnownYear = YearSpan & { readonly id: number; readonly name: string; readonly state: YearState };

/** A year of an older file that is not open and was never closed here is past when its last day is. */
export function findYearState(year: { readonly isOpen: boolean; readonly closedOn: string | null; readonly endDate: string }, today: string): YearState {
  if (year.isOpen) return 'open';
  return year.closedOn !== null || year.endDate < today ? 'closed' : 'planned';
}

/** «2026/2027» of a year that begins in 2026. */
export function nameYear(startDate: string): string {
  const first = Number(startDate.slice(0, 4));
  return `${first}/${first + 1}`;
}

/** Name and dates of a year (SET-03): an own name, an end after the beginning, no longer than 13 months, and all that lies in it stays inside. */
export function checkYear(draft: YearDraft, known: readonly KnownYear[], inside: readonly YearSpan[] = []): CalendarProblem[] {
  const problem = (text: string): CalendarProblem => ({ row: draft.name === '' ? 'Учебный год' : `Год ${draft.name}`, index: null, text });
  if (draft.name === '') return [problem('нет названия.')];
  if (known.some((year) => year.id !== draft.id && year.name === draft.name)) return [problem('год с таким названием уже есть.')];
  if (draft.endDate <= draft.startDate) return [problem(`конец (${formatDate(draft.endDate)}) не позже начала (${formatDate(draft.startDate)}).`)];
  if (daysBetween(draft.startDate, draft.endDate) > 396) return [problem('длиннее тринадцати месяцев. Проверьте даты.')];
  const outside = inside.filter((span) => span.startDate < draft.startDate || span.endDate > draft.endDate);
  if (outside.length > 0) return [problem(`за новыми границами остаются периоды, каникулы или особые дни (${outside.slice(0, 3).map(formatDates).join(', ')}). Сначала измените их.`)];
  return [];
}

/** Two open years with overlapping dates are refused (SET-03). */
export function checkOpening(year: KnownYear, known: readonly KnownYear[]): CalendarProblem[] {
  const other = known.find((one) => one.id !== year.id && one.state === 'open' && one.startDate <= year.endDate && year.startDate <= one.endDate);
  return other ? [{ row: `Год ${year.name}`, index: null, text: `(${formatDates(year)}) пересекается с открытым годом ${other.name} (${formatDates(other)}). Сначала закройте тот год или исправьте даты.` }] : [];
}
