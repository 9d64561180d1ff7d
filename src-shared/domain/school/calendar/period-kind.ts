export const PERIOD_KINDS = ['quarter', 'trimester', 'halfYear', 'semester', 'module'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** In lists of choice. */
export const PERIOD_KIND_TITLES: Readonly<Record<PeriodKind, string>> = { quarter: 'Четверти', trimester: 'Триместры', halfYear: 'Полугодия', semester: 'Семестры', module: 'Модули' };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const NOUNS: Readonly<Record<PeriodKind, string>> = { quarter: 'четверть', trimester: 'триместр', halfYear: 'полугодие', semester: 'семестр', module: 'модуль' };
export const PERIOD_COUNTS: Readonly<Record<PeriodKind, number>> = { quarter: 4, trimester: 3, halfYear: 2, semester: 2, module: 6 };

/** «II четверть». */
export function namePeriod(kind: PeriodKind, index: number): string {
  return `${ROMAN[index] ?? String(index + 1)} ${NOUNS[kind]}`;
}
