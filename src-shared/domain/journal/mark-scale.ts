/** School scale «2»–«5» with «1» switched on by the school (LRS-22, D-30). */
export type MarkScale = { readonly lowest: 1 | 2; readonly highest: 5 };

export const DEFAULT_SCALE: MarkScale = { lowest: 2, highest: 5 };

/** What LRS-22 says on a date; where it says nothing, 2–5. Marks that stand already are not looked at again (SET-12). */
export function toMarkScale(setting: 'from1' | 'from2' | null): MarkScale {
  return setting === 'from1' ? { lowest: 1, highest: 5 } : DEFAULT_SCALE;
}

/** «2–5». */
export function formatScale({ lowest, highest }: MarkScale): string {
  return `${String(lowest)}–${String(highest)}`;
}

/** Grades taught without marks by LRS-26; where it says nothing, the first one. */
export function toGradelessGrades(setting: { readonly grades: readonly string[] } | null): readonly number[] {
  return setting === null ? [1] : setting.grades.map(Number);
}

export function isMark(value: number, scale: MarkScale): boolean {
  return Number.isInteger(value) && value >= scale.lowest && value <= scale.highest;
}

/** Arithmetic mean of the marks, null when there are none. */
export function findAverage(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 4.5 → «4,50»; nothing for no average. */
export function formatAverage(average: number | null): string {
  return average === null ? '' : (Math.round(average * 100 + Number.EPSILON) / 100).toFixed(2).replace('.', ',');
}

/** Values a period mark may take (LRS-24): a mark, «осв», «н/а», «безотм», «зачтено», «не зачтено». */
export const PERIOD_SPECIALS = ['осв', 'н/а', 'безотм'] as const;
export type PeriodValue = string;

export function isPeriodValue(value: string, scale: MarkScale): boolean {
  return (PERIOD_SPECIALS as readonly string[]).includes(value) || (/^\d$/.test(value) && isMark(Number(value), scale));
}
