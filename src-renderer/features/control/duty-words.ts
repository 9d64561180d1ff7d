import type { DutyList, DutyTask } from '@shared/contract/control-contract';
import type { Role } from '@shared/domain/accounts';
import { plural } from '@shared/lib/plural';
import { formatDate, formatShortWeekday } from '@shared/lib/russian-date';

export const SHORT_ROLES: Readonly<Record<Role, string>> = {
  sysadmin: 'Администратор', director: 'Директор', deputy: 'Завуч', headOfDepartment: 'Зав. отделением', classTeacher: 'Классный руководитель', subjectTeacher: 'Учитель', secretary: 'Секретарь',
};

export const DUTY_SPANS = [{ value: 'week', label: 'Неделя' }, { value: 'month', label: 'Месяц' }, { value: 'year', label: 'Учебный год' }] as const;
export type DutySpan = (typeof DUTY_SPANS)[number]['value'];
const DAYS: Readonly<Record<DutySpan, number>> = { week: 7, month: 31, year: Number.POSITIVE_INFINITY };

/** What lies within a week, a month or the year from today: overdue always; done ones no further back than ahead. */
export function isInSpan({ daysLeft, state }: DutyTask, span: DutySpan): boolean {
  if (daysLeft === null || state === 'overdue') return true;
  return Math.abs(daysLeft) <= DAYS[span];
}

export function describeState(task: DutyTask): string {
  const days = Math.abs(task.daysLeft ?? 0);
  switch (task.state) {
    case 'overdue': return `просрочено на ${String(days)} ${plural(days, 'день', 'дня', 'дней')}`;
    case 'due': return 'сегодня';
    case 'soon': case 'later': return days === 1 ? 'завтра' : `через ${String(days)} ${plural(days, 'день', 'дня', 'дней')}`;
    case 'onEvent': return 'при событии';
    case 'continuous': return 'постоянно';
    case 'done': return 'выполнено';
  }
}

/** Beside the state: how often in a row it was missed, and who hears of it. */
export function describeLateness({ missed, escalation }: DutyTask, isOfAll: boolean): string | null {
  const told = escalation === 'director' ? 'видят завуч и директор' : escalation === 'deputy' ? 'видит завуч' : null;
  const parts = [missed > 1 ? `${String(missed)} ${plural(missed, 'раз', 'раза', 'раз')} подряд` : null, isOfAll ? null : told].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

export function formatDue({ startsOn, dueOn }: DutyTask): string {
  if (dueOn === null) return '–';
  return startsOn === null || startsOn === dueOn ? `${formatShortWeekday(dueOn)}, ${formatDate(dueOn)}` : `до ${formatDate(dueOn)}`;
}

export function summarize({ presetTitle, tasks }: DutyList): string {
  const count = (states: readonly string[]) => tasks.filter(({ state }) => states.includes(state)).length;
  const parts = [[count(['overdue']), 'просрочено'], [count(['due']), 'сегодня'], [count(['soon']), 'в ближайшую неделю']] as const;
  return [presetTitle, ...parts.filter(([number]) => number > 0).map(([number, word]) => `${word} ${String(number)}`)].join(', ');
}
