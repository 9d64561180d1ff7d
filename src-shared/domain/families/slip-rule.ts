import type { CalendarDate } from '../../lib/calendar-date';

export const SLIP_REASONS = ['first', 'lost', 'expired', 'other'] as const;
export type SlipReason = (typeof SLIP_REASONS)[number];
export const SLIP_REASON_TITLES: Readonly<Record<SlipReason, string>> = { first: 'первая выдача', lost: 'утерян', expired: 'срок истёк', other: 'другая причина' };

type Slip = { readonly cancelledOn: CalendarDate | null; readonly handedOn: CalendarDate | null; readonly validUntil: CalendarDate };

/** The slip in force: the newest that is not cancelled. `slips` come newest first. */
export function findSlipInForce<Item extends Slip>(slips: readonly Item[]): Item | null {
  return slips.find((slip) => slip.cancelledOn === null) ?? null;
}

/** `none`, `ready` (printed, not handed over), `handed`, `expired` (not handed over while it was valid). */
export type SlipState = 'none' | 'ready' | 'handed' | 'expired';

export function findSlipState(slips: readonly Slip[], today: CalendarDate): SlipState {
  const slip = findSlipInForce(slips);
  if (slip === null) return 'none';
  if (slip.handedOn !== null) return 'handed';
  return slip.validUntil < today ? 'expired' : 'ready';
}
