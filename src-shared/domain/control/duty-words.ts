import { plural } from '../../lib/plural';
import { formatDate, formatShortWeekday } from '../../lib/russian-date';
import type { CalendarDate } from '../../lib/calendar-date';
import type { Role } from '../accounts';
import type { DutyState } from './duty-state';

export const SHORT_ROLES: Readonly<Record<Role, string>> = {
  sysadmin: 'Администратор', director: 'Директор', deputy: 'Завуч', headOfDepartment: 'Зав. отделением', classTeacher: 'Классный руководитель', subjectTeacher: 'Учитель', secretary: 'Секретарь',
};

export const DUTY_SPANS = [{ value: 'week', label: 'Неделя' }, { value: 'month', label: 'Месяц' }, { value: 'year', label: 'Учебный год' }] as const;
export type DutySpan = (typeof DUTY_SPANS)[number]['value'];
const DAYS: Readonly<Record<DutySpan, number>> = { week: 7, month: 31, year: Number.POSITIVE_INFINITY };

/** When a duty is due and how it stands; `daysLeft` null = it has no date. */
export type DutyMoment = { readonly state: DutyState; readonly daysLeft: number | null; readonly startsOn: CalendarDate | null; readonly dueOn: CalendarDate | null };

/** What lies within a week, a month or the year from today: overdue always; done ones no further back than ahead. */
export function isInSpan({ daysLeft, state }: Pick<DutyMoment, 'daysLeft' | 'state'>, span: DutySpan): boolean {
  if (daysLeft === null || state === 'overdue') return true;
  return Math.abs(daysLeft) <= DAYS[span];
}

export function describeState({ state, daysLeft }: Pick<DutyMoment, 'daysLeft' | 'state'>): string {
  const days = Math.abs(daysLeft ?? 0);
  switch (state) {
    case 'overdue': return `просрочено на ${String(days)} ${plural(days, 'день', 'дня', 'дней')}`;
    case 'due': return 'сегодня';
    case 'soon': case 'later': return days === 1 ? 'завтра' : `через ${String(days)} ${plural(days, 'день', 'дня', 'дней')}`;
    case 'onEvent': return 'при событии';
    case 'continuous': return 'постоянно';
    case 'done': return 'выполнено';
  }
}

export function formatDue({ startsOn, dueOn }: Pick<DutyMoment, 'startsOn' | 'dueOn'>): string {
  if (dueOn === null) return '–';
  return startsOn === null || startsOn === dueOn ? `${formatShortWeekday(dueOn)}, ${formatDate(dueOn)}` : `до ${formatDate(dueOn)}`;
}
