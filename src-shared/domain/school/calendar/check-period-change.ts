import { plural } from '../../../lib/plural';
import { formatDate } from '../../../lib/russian-date';
import type { CalendarProblem } from './calendar-problem';
import type { PeriodDraft } from './check-period-set';

/** What hangs on a period as it stands: pages closed in it, dates of their lessons, marks given for it. */
export type PeriodUse = { readonly closedPages: number; readonly closedLessonDates: readonly string[]; readonly markCount: number };
export type PeriodBefore = PeriodDraft & { readonly id: number; readonly use: PeriodUse };
export type PeriodAfter = PeriodDraft & { readonly id: number | null };

/** Changes that what is already written forbids (SET-04): a period with marks or closed pages goes; a border moves across lessons of pages closed in it. */
export function checkPeriodChange(before: readonly PeriodBefore[], after: readonly PeriodAfter[]): CalendarProblem[] {
  return before.flatMap((period): CalendarProblem[] => {
    const index = after.findIndex(({ id }) => id === period.id);
    const next = after[index];
    const { closedPages, closedLessonDates, markCount } = period.use;
    if (!next) {
      if (markCount === 0 && closedPages === 0) return [];
      return [{ row: period.name, index: null, text: `убрать нельзя: за период выставлено ${markCount} ${plural(markCount, 'отметка', 'отметки', 'отметок')}, закрыто страниц – ${closedPages}.` }];
    }
    const wasIn = (date: string) => period.startDate <= date && date <= period.endDate;
    const isIn = (date: string) => next.startDate <= date && date <= next.endDate;
    const crossed = closedPages === 0 ? [] : closedLessonDates.filter((date) => wasIn(date) !== isIn(date));
    if (crossed.length === 0) return [];
    const some = crossed.slice(0, 3).map(formatDate).join(', ');
    return [{ row: period.name, index, text: `период закрыт (страниц – ${closedPages}), а новая граница переходит через его уроки (${some}${crossed.length > 3 ? ' и ещё' : ''}). Верните прежнюю границу.` }];
  });
}
