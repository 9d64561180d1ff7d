import type { StudentCard } from '@shared/contract/people-contract';

/** Consent to the processing of personal data; the sign is not carried by colour alone. */
export const CONSENT_WORDS: Readonly<Record<StudentCard['consent'], string>> = {
  given: '✓ есть',
  none: '– пока нет',
  refused: '✕ отказ',
};
