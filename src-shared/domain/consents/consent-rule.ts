import type { CalendarDate } from '../../lib/calendar-date';

export type ConsentProblem = 'decidedInFuture' | 'validBeforeDecided' | 'withdrawnBeforeDecided' | 'withdrawnInFuture' | 'alreadyWithdrawn' | 'dissentNotWithdrawn';

export const CONSENT_PROBLEM_TEXTS: Readonly<Record<ConsentProblem, string>> = {
  decidedInFuture: 'дата решения не позже сегодняшней',
  validBeforeDecided: 'срок действия не раньше даты решения',
  withdrawnBeforeDecided: 'дата отзыва не раньше даты согласия',
  withdrawnInFuture: 'дата отзыва не позже сегодняшней: отзыв действует с этой же минуты',
  alreadyWithdrawn: 'это согласие уже отозвано',
  dissentNotWithdrawn: 'отзывают согласие; вместо отказа зарегистрируйте новое согласие',
};

/** What is wrong with a decision that is being registered (PD-01). */
export function findConsentProblems(typed: { readonly decidedOn: CalendarDate; readonly validUntil: CalendarDate | null }, today: CalendarDate): ConsentProblem[] {
  const problems: ConsentProblem[] = [];
  if (typed.decidedOn > today) problems.push('decidedInFuture');
  if (typed.validUntil !== null && typed.validUntil < typed.decidedOn) problems.push('validBeforeDecided');
  return problems;
}

type Standing = { readonly decision: string; readonly decidedOn: CalendarDate | null; readonly withdrawnOn: CalendarDate | null };

/** What is wrong with a withdrawal (PD-04). */
export function findWithdrawalProblems(consent: Standing, withdrawnOn: CalendarDate, today: CalendarDate): ConsentProblem[] {
  if (consent.decision !== 'consent') return ['dissentNotWithdrawn'];
  if (consent.withdrawnOn !== null) return ['alreadyWithdrawn'];
  const problems: ConsentProblem[] = [];
  if (consent.decidedOn !== null && withdrawnOn < consent.decidedOn) problems.push('withdrawnBeforeDecided');
  if (withdrawnOn > today) problems.push('withdrawnInFuture');
  return problems;
}
