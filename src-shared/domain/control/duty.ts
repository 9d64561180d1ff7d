import { ROLES, type Role } from '../accounts';
import type { PresetCode } from '../regulation';

/**
 * When a duty is due, as a regulation words it (requirements section 4.2). `onEvent` and `continuous` have no date; `within` says how soon
 * after the event. Days are counted from the first or last day of the year or of each period (below zero = before it); `afterRegistration`
 * from the day the school was registered in the program.
 */
export type DutyTerm =
  | { readonly kind: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'firstWeekOfYear' | 'lastWeekOfPeriod' | 'continuous' }
  | { readonly kind: 'onEvent'; readonly within?: { readonly amount: number; readonly unit: 'minutes' | 'hours' | 'days' | 'workingDays' | 'months' } }
  | { readonly kind: 'onDay'; readonly day: string; readonly from?: string }
  | { readonly kind: 'fromYearStart' | 'fromYearEnd' | 'fromPeriodStart' | 'fromPeriodEnd'; readonly days: number }
  | { readonly kind: 'afterRegistration'; readonly days: number; readonly isWorking?: boolean };

/** `said`: the term in the words of the document; `onBehalfOf`: whose duty the owner registers; `place`: where it is done in the program. */
export type Duty = {
  readonly key: string; readonly preset: PresetCode; readonly owners: readonly Role[]; readonly onBehalfOf: string | null; readonly duty: string; readonly said: string;
  readonly terms: readonly DutyTerm[]; readonly clause: string; readonly servedBy: readonly string[]; readonly place: string | null;
};

type RawDuty = Omit<Duty, 'onBehalfOf' | 'place'> & { readonly onBehalfOf?: string; readonly place?: string };

/** `resources/presets/duties.json` → duties. Throws on an unknown owner: the file is part of the program. */
export function parseDuties(raw: unknown): readonly Duty[] {
  return (raw as readonly RawDuty[]).map((row) => {
    const unknown = row.owners.filter((owner) => !ROLES.includes(owner));
    if (unknown.length > 0 || row.owners.length === 0 || row.terms.length === 0) throw new RangeError(`duty ${row.key}: wrong owner or term`);
    return { ...row, onBehalfOf: row.onBehalfOf ?? null, place: row.place ?? null };
  });
}

/** Teachers do theirs each for themselves; what the office has to do is done for the school by any of those who answer for it. */
export function isPersonal(role: Role): boolean {
  return role === 'classTeacher' || role === 'subjectTeacher';
}

/** Of a rhythm only the last one missed and the next one matter. */
export function isRhythm({ kind }: DutyTerm): boolean {
  return kind === 'daily' || kind === 'weekly' || kind === 'monthly';
}
