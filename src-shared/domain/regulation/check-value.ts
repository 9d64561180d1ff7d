import { isCalendarDate } from '../../lib/calendar-date';
import { COUNTED_UNITS, type TermUnit } from './term-value';
import type { AnyValue, Option, ValueKind } from './value-kind';

export type CheckedValue = { readonly value: AnyValue; readonly problem: null } | { readonly value: null; readonly problem: string };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_AMOUNT = 366;
const MOST_DATES = 20;

/**
 * Is this what a parameter of the kind may hold; what comes from a file, a call or a form is looked at here and nowhere else. The value
 * that comes back has nothing beside what the kind knows; lists stand in the order of their options.
 */
export function checkValue(kind: ValueKind, raw: unknown): CheckedValue {
  switch (kind.type) {
    case 'term':
      return checkTerm(kind.units, raw);
    case 'choice':
      return kind.options.some(({ code }) => code === raw) ? accept(raw as string) : refuse('выберите одно из значений списка');
    case 'choices':
      return checkChoices(kind.options, raw);
    case 'flag':
      return typeof raw === 'boolean' ? accept(raw) : refuse('выберите одно из двух');
    case 'number':
      return isCount(raw, kind.from, kind.to) ? accept(raw) : refuse(`укажите целое число от ${String(kind.from)} до ${String(kind.to)}`);
    case 'time':
      return typeof raw === 'string' && TIME.test(raw) ? accept(raw) : refuse('время пишется как 08:30');
    case 'text':
      return typeof raw === 'string' && raw.trim() !== '' && raw.length <= kind.most ? accept(raw.trim()) : refuse(`напишите не больше ${String(kind.most)} знаков`);
    case 'parts':
      return checkParts(kind.parts, raw);
  }
}

function accept(value: AnyValue): CheckedValue {
  return { value, problem: null };
}

function refuse(problem: string): CheckedValue {
  return { value: null, problem };
}

function checkTerm(units: readonly TermUnit[], raw: unknown): CheckedValue {
  if (!isObject(raw)) return refuse('выберите, как считается срок');
  const unit = units.find((known) => known === raw.unit);
  if (unit === undefined) return refuse('выберите, как считается срок');
  if (unit === 'onDay') return isDayOfYear(raw.day) ? accept({ unit, day: raw.day }) : refuse('укажите день и месяц');
  if (unit === 'byOrderDate') return checkDates(raw.dates);
  if (!isCounted(unit)) return accept({ unit });
  const { amount } = raw;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return refuse('укажите число');
  if (unit === 'daysFromYearStart' ? Math.abs(amount) > MOST_AMOUNT : amount < 0 || amount > MOST_AMOUNT) return refuse(`укажите число не больше ${String(MOST_AMOUNT)}`);
  const isHalfAllowed = unit === 'hoursAfterLastLesson' || unit === 'hours';
  if (!Number.isInteger(isHalfAllowed ? amount * 2 : amount)) return refuse(isHalfAllowed ? 'часы указываются целым числом или с половиной' : 'укажите целое число');
  return accept({ unit, amount });
}

function checkDates(raw: unknown): CheckedValue {
  if (!Array.isArray(raw) || raw.length > MOST_DATES || !raw.every((date): date is string => typeof date === 'string' && isCalendarDate(date))) return refuse('укажите даты, например 27.12.2025');
  return accept({ unit: 'byOrderDate', dates: [...new Set(raw)].sort() });
}

function checkChoices(options: readonly Option[], raw: unknown): CheckedValue {
  if (!Array.isArray(raw) || !raw.every((code) => options.some((option) => option.code === code))) return refuse('выберите значения из списка');
  return accept(options.map(({ code }) => code).filter((code) => raw.includes(code)));
}

function checkParts(parts: Readonly<Record<string, { readonly title: string; readonly kind: ValueKind }>>, raw: unknown): CheckedValue {
  if (!isObject(raw)) return refuse('заполните все части');
  const value: Record<string, AnyValue> = {};
  for (const [name, { title, kind }] of Object.entries(parts)) {
    const part = checkValue(kind, raw[name]);
    if (part.problem !== null) return refuse(`${title}: ${part.problem}`);
    value[name] = part.value;
  }
  return accept(value);
}

function isCounted(unit: TermUnit): unit is (typeof COUNTED_UNITS)[number] {
  return (COUNTED_UNITS as readonly string[]).includes(unit);
}

function isCount(raw: unknown, from: number, to: number): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= from && raw <= to;
}

/** `MM-dd`; in a leap year too. */
function isDayOfYear(raw: unknown): raw is string {
  return typeof raw === 'string' && isCalendarDate(`2024-${raw}`);
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
