import type { OutageAct, OutageState } from '@shared/contract/outage-contract';

export type BlankForm = 'lesson' | 'classList' | 'attendance';
export const FORMS: readonly { readonly value: BlankForm; readonly label: string }[] = [
  { value: 'lesson', label: 'Лист урока' },
  { value: 'classList', label: 'Список класса с колонками дат' },
  { value: 'attendance', label: 'Учёт посещаемости за день' },
];

export const STATE_WORDS: Readonly<Record<OutageState, string>> = { registered: 'ждёт директора', confirmed: 'подтверждён', declined: 'отклонён' };

export function describeClasses(act: Pick<OutageAct, 'classes'>): string {
  return act.classes.length === 0 ? 'вся школа' : act.classes.join(', ');
}

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** «8:05» → `08:05`; undefined for what is no time. */
export function parseTime(text: string): string | undefined {
  const match = TIME.exec(text.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : undefined;
}
