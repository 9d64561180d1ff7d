import type { ConsentState } from '@shared/domain/consents';

/** Consent to the processing of personal data; the sign is not carried by colour alone. */
export const CONSENT_WORDS: Readonly<Record<ConsentState, string>> = {
  given: '✓ есть',
  none: '– пока нет',
  refused: '✕ отказ',
  expired: '! срок истёк',
};
