/** Hours a week as the tables keep them: whole hours, and `halfHour` 1 for half an hour more. */
export type StoredHours = { readonly hoursPerWeek: number; readonly halfHour: number | null };

export const MOST_HOURS = 40;

export function joinHours({ hoursPerWeek, halfHour }: StoredHours): number {
  return hoursPerWeek + (halfHour === 1 ? 0.5 : 0);
}

export function splitHours(hours: number): StoredHours {
  return { hoursPerWeek: Math.floor(hours), halfHour: hours % 1 === 0 ? null : 1 };
}

/** A number of hours that a plan may have: whole or half, 0…40. */
export function isHours(hours: number): boolean {
  return hours >= 0 && hours <= MOST_HOURS && (hours * 2) % 1 === 0;
}

/** «3», «0,5», «1.5», «½», an empty text or a dash for none; undefined for anything else. */
export function parseHours(text: string): number | undefined {
  const clean = text.trim().replace('½', ',5').replace(/^[-–—]$/, '').replace(/^,/, '0,');
  if (clean === '') return 0;
  if (!/^\d{1,2}(?:[.,][05]0*)?$/.test(clean)) return undefined;
  const hours = Number(clean.replace(',', '.'));
  return isHours(hours) ? hours : undefined;
}

/** «3», «0,5»; nothing for none, as a plan on paper has it. */
export function formatHours(hours: number): string {
  return hours === 0 ? '' : formatNumber(hours);
}

/** The same where a nought is said: sums. */
export function formatNumber(hours: number): string {
  return String(hours).replace('.', ',');
}
