import type { Part } from '../value-kind';

export const RHYTHMS = [
  { code: 'daily', title: 'ежедневно' },
  { code: 'weekly', title: 'еженедельно' },
  { code: 'monthly', title: 'ежемесячно' },
  { code: 'quarterly', title: 'ежеквартально' },
  { code: 'period', title: 'раз в учебный период' },
  { code: 'periodEnd', title: 'в конце учебного периода' },
  { code: 'yearly', title: 'ежегодно' },
  { code: 'continuous', title: 'постоянно' },
  { code: 'onDemand', title: 'по запросу' },
  { code: 'onEvent', title: 'при изменениях' },
] as const;
export type Rhythm = (typeof RHYTHMS)[number]['code'];

/** Whoever may own a duty; the codes of the roles are those of accounts. */
const OWNERS = [
  { code: 'sysadmin', title: 'администратор' },
  { code: 'director', title: 'директор' },
  { code: 'deputy', title: 'заместитель директора' },
  { code: 'headOfDepartment', title: 'заведующий отделением' },
  { code: 'classTeacher', title: 'классный руководитель' },
  { code: 'subjectTeacher', title: 'учитель' },
  { code: 'program', title: 'программа, автоматически' },
] as const;

export const rhythm = { type: 'choices', options: RHYTHMS, none: 'не ведётся' } as const;
export const owners = { type: 'choices', options: OWNERS, none: 'не назначено' } as const;
export const days = (title: string) => ({ title, kind: { type: 'number', from: 0, to: 365, words: ['день', 'дня', 'дней'], zero: 'не установлено' } }) as const satisfies Part;

/** Set-up that has to be there before a year or a period; `firstDays` counts from the registration of the school profile. */
export const lead = {
  type: 'parts',
  parts: {
    due: { title: 'срок', kind: { type: 'term', units: ['daysBeforePeriod', 'daysFromYearStart', 'onDay', 'none'] } },
    firstDays: days('первый раз после регистрации школы'),
  },
} as const;

export const yearly = { type: 'term', units: ['onDay', 'daysFromYearStart', 'daysAfterYearEnd', 'none'] } as const;
export const afterEvent = { type: 'term', units: ['hours', 'calendarDays', 'workingDays', 'none'] } as const;
export const keeping = {
  type: 'parts',
  parts: {
    years: { title: 'срок', kind: { type: 'number', from: 1, to: 100, words: ['год', 'года', 'лет'] } },
    media: { title: 'носители', kind: { type: 'choices', options: [{ code: 'electronic', title: 'электронный' }, { code: 'paper', title: 'бумажный' }], none: 'не названы' } },
  },
} as const;
