import { computeSnilsControl, formatSnils } from '@shared/domain/exchange';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import type { SeededRandom } from './seeded-random';

/** A day between 1 January of one year and 31 December of another. */
export function inventBirthDate(random: SeededRandom, fromYear: number, toYear: number): CalendarDate {
  return addDays(`${String(random.integer(fromYear, toYear))}-01-01`, random.integer(0, 364));
}

export function inventPhone(random: SeededRandom): string {
  const digits = (count: number): string => Array.from({ length: count }, () => String(random.integer(0, 9))).join('');
  return `+7 (9${digits(2)}) ${digits(3)}-${digits(2)}-${digits(2)}`;
}

/** A number in the form of a СНИЛС with its control number, of nobody; `taken` keeps them apart. */
export function inventSnils(random: SeededRandom, taken: Set<string>): string {
  for (;;) {
    const number = String(random.integer(100_000_000, 999_999_999));
    if (taken.has(number)) continue;
    taken.add(number);
    return formatSnils(`${number}${computeSnilsControl(number) ?? '00'}`);
  }
}

export function inventAddress(random: SeededRandom, streets: readonly string[]): string {
  return `${random.pick(streets)}, д. ${String(random.integer(1, 64))}, кв. ${String(random.integer(1, 96))}`;
}
