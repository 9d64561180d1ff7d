import type { StudentCard } from '@shared/contract/people-contract';

/** The last decision about the processing of personal data; no row is «no consent yet», not a dissent. */
export function toConsent(decision: string | null): StudentCard['consent'] {
  if (decision === 'consent') return 'given';
  return decision === 'dissent' ? 'refused' : 'none';
}
