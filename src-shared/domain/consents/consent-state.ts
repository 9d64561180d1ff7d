import { addDays, type CalendarDate } from '../../lib/calendar-date';
import type { ConsentKind } from './consent-kind';

export type ConsentRecord = {
  readonly id: number;
  readonly kind: string;
  readonly decision: string;
  readonly decidedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
};

/** `none`: neither consent nor dissent; `expired`: the consent was for a term that is over; `refused`: dissent or withdrawal. */
export type ConsentState = 'given' | 'none' | 'refused' | 'expired';

/** Days before the end of a term when it is told. */
export const EXPIRES_SOON_DAYS = 30;

/** The decision in force: the latest by date, of one day the one written last (PD-01). An undated one is the oldest. */
export function findDecision<Item extends ConsentRecord>(records: readonly Item[], kind: ConsentKind): Item | null {
  const ofKind = records.filter((record) => record.kind === kind);
  return ofKind.reduce<Item | null>((latest, record) => (latest === null || compare(record, latest) > 0 ? record : latest), null);
}

function compare(left: ConsentRecord, right: ConsentRecord): number {
  const [leftDay, rightDay] = [left.decidedOn ?? '', right.decidedOn ?? ''];
  return leftDay === rightDay ? left.id - right.id : leftDay < rightDay ? -1 : 1;
}

/** What the decisions of one kind say today: a withdrawal acts from its day on and counts like a dissent, an expired consent like none. */
export function findConsentState(records: readonly ConsentRecord[], kind: ConsentKind, today: CalendarDate): ConsentState {
  const decision = findDecision(records, kind);
  if (decision === null) return 'none';
  if (decision.decision === 'dissent') return 'refused';
  if (decision.withdrawnOn !== null && decision.withdrawnOn <= today) return 'refused';
  return decision.validUntil !== null && decision.validUntil < today ? 'expired' : 'given';
}

/** A consent in force whose term ends within 30 days; its last day. */
export function findSoonExpiry(records: readonly ConsentRecord[], kind: ConsentKind, today: CalendarDate): CalendarDate | null {
  const until = findDecision(records, kind)?.validUntil ?? null;
  const isInForce = findConsentState(records, kind, today) === 'given';
  return isInForce && until !== null && until <= addDays(today, EXPIRES_SOON_DAYS) ? until : null;
}

/**
 * «Информирование на бумаге» (PD-04): a registered dissent or a withdrawal, from processing or from the electronic form. From that
 * minute no e-mail, no export to the diary, no access slips.
 */
export function isInformedOnPaper(records: readonly ConsentRecord[], today: CalendarDate): boolean {
  return (['processing', 'electronicResults'] as const).some((kind) => findConsentState(records, kind, today) === 'refused');
}
