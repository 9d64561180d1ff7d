import { AppError } from '@shared/contract/app-error';
import { formatCalendarProblem, type CalendarProblem } from '@shared/domain/school';

/** Refuses a change with everything that is wrong, each problem with the row it is about. */
export function refuseCalendar(problems: readonly CalendarProblem[]): void {
  if (problems.length > 0) throw new AppError('calendarRefused', { problems: problems.map(formatCalendarProblem).join(' ') });
}
