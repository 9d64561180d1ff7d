import { plural } from '../../lib/plural';
import { formatDate, formatDayAndMonth } from '../../lib/russian-date';
import { getParameter, type SettingKey } from './catalogue';
import type { TermValue } from './term-value';
import type { AnyValue, Part, ValueKind } from './value-kind';

/** The value of a parameter in words: «до конца дня урока», «отметки – 14 календарных дней после урока; …». */
export function formatSetting(key: SettingKey, value: AnyValue): string {
  return formatValue(getParameter(key).kind, value);
}

export function formatValue(kind: ValueKind, value: AnyValue): string {
  switch (kind.type) {
    case 'term':
      return formatTerm(value as TermValue);
    case 'choice':
      return kind.options.find(({ code }) => code === value)?.title ?? '—';
    case 'choices': {
      const titles = kind.options.filter(({ code }) => (value as readonly string[]).includes(code)).map(({ title }) => title);
      return titles.length === 0 ? kind.none : titles.join(', ');
    }
    case 'flag':
      return value === true ? kind.yes : kind.no;
    case 'number':
      return formatNumber(value as number, kind.words, kind.zero);
    case 'time':
    case 'text':
      return value as string;
    case 'parts':
      return formatParts(kind.parts, value as Readonly<Record<string, AnyValue>>);
  }
}

function formatParts(parts: Readonly<Record<string, Part>>, values: Readonly<Record<string, AnyValue>>): string {
  const told = Object.entries(parts).filter(([, { onlyWith }]) => onlyWith === undefined || values[onlyWith] === true);
  return told.map(([name, { title, kind }]) => `${title} – ${formatValue(kind, values[name] ?? '')}`).join('; ');
}

/** Two values say the same. Both have been through `checkValue`, so their parts stand in one order. */
export function isSameValue(left: AnyValue, right: AnyValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

type Words = readonly [string, string, string];
const CALENDAR_DAYS: Words = ['календарный день', 'календарных дня', 'календарных дней'];
const DAYS: Words = ['день', 'дня', 'дней'];

export function formatTerm(term: TermValue): string {
  switch (term.unit) {
    case 'lessonDay':
      return 'до конца дня урока';
    case 'weekly':
      return 'не реже раза в неделю (7 дней после урока)';
    case 'untilPeriodClosing':
      return 'до закрытия периода, позже срока – с пометкой';
    case 'none':
      return 'срок не установлен';
    case 'onDay':
      return `к ${formatDayAndMonth(`2024-${term.day}`)}`;
    case 'byOrderDate':
      return term.dates.length === 0 ? 'по датам приказа (пока не названы – в последний день периода)' : `по датам приказа: ${term.dates.map(formatDate).join(', ')}`;
    default:
      return formatCounted(term.unit, term.amount);
  }
}

function formatCounted(unit: Extract<TermValue, { readonly amount: number }>['unit'], amount: number): string {
  switch (unit) {
    case 'minutesFromLessonStart':
      return `${count(amount, ['минута', 'минуты', 'минут'])} от начала урока`;
    case 'hoursAfterLastLesson':
      return `в день урока, не позже чем через ${count(amount, ['час', 'часа', 'часов'])} после последнего урока класса`;
    case 'calendarDays':
      return count(amount, CALENDAR_DAYS);
    case 'workingDays':
      return count(amount, ['рабочий день', 'рабочих дня', 'рабочих дней']);
    case 'hours':
      return count(amount, ['час', 'часа', 'часов']);
    case 'daysBeforePeriod':
      return amount === 0 ? 'к началу каждого учебного периода' : `за ${count(amount, DAYS)} до начала каждого учебного периода`;
    case 'daysAfterPeriodStart':
      return `${count(amount, DAYS)} от начала учебного периода`;
    case 'daysBeforePeriodEnd':
      return `не позже чем за ${count(amount, CALENDAR_DAYS)} до конца периода`;
    case 'daysAfterPeriodEnd':
      return amount === 0 ? 'не позже последнего дня периода' : `не позже чем через ${count(amount, DAYS)} после конца периода`;
    case 'daysFromYearStart':
      if (amount === 0) return 'к началу учебного года';
      return amount < 0 ? `не позже чем за ${count(-amount, CALENDAR_DAYS)} до начала учебного года` : `${count(amount, CALENDAR_DAYS)} от начала учебного года`;
    case 'daysAfterYearEnd':
      return amount === 0 ? 'к концу учебного года' : `${count(amount, CALENDAR_DAYS)} после конца учебного года`;
  }
}

function formatNumber(value: number, words: Words, zero: string | undefined): string {
  return value === 0 && zero !== undefined ? zero : count(value, words);
}

/** «1,5 часа», «20 минут». */
function count(amount: number, words: Words): string {
  return `${String(amount).replace('.', ',')} ${Number.isInteger(amount) ? plural(amount, ...words) : words[1]}`;
}
