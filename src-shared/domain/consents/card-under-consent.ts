import type { ConsentState } from './consent-state';

const NAME_FIELDS: readonly string[] = ['lastName', 'firstName', 'middleName', 'fullName', 'relation', 'position'];

/**
 * Fields of a card that may not be filled yet (PD-02, LRS-57): in blocking mode without a consent only the name is written.
 * Emptying a field is always allowed. Without a block nothing is refused; the card is listed as defective.
 */
export function listBlockedFields(mode: 'block' | 'warn', state: ConsentState, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  if (mode === 'warn' || state === 'given') return [];
  return Object.keys(after).filter((key) => {
    const value = after[key];
    return !NAME_FIELDS.includes(key) && value !== null && value !== '' && value !== false && value !== before[key];
  });
}
