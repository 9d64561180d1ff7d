import type { CalendarDate } from '../../lib/calendar-date';

export const CREDENTIAL_REASONS = ['first', 'forgotten', 'lost', 'other'] as const;
export type CredentialReason = (typeof CREDENTIAL_REASONS)[number];
export const CREDENTIAL_REASON_TITLES: Readonly<Record<CredentialReason, string>> = { first: 'первая выдача', forgotten: 'забыт пароль', lost: 'утерян листок', other: 'другое' };

export type CredentialState = 'open' | 'overdue' | 'issued' | 'withdrawn';

/** A request that nobody has met by its day is overdue (USR-02, LRS-53); the day itself still counts. */
export function findCredentialState({ state, dueOn }: { readonly state: string; readonly dueOn: CalendarDate }, today: CalendarDate): CredentialState {
  if (state === 'issued' || state === 'withdrawn') return state;
  return dueOn < today ? 'overdue' : 'open';
}
