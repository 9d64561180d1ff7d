import type { ConsentEntry } from '@shared/contract/consents-contract';
import { CONSENT_KIND_TITLES } from '@shared/domain/consents';

/** «согласие: обработка персональных данных». */
export function nameEntry({ kind, decision }: Pick<ConsentEntry, 'kind' | 'decision'>): string {
  return `${decision === 'consent' ? 'согласие' : 'отказ'}: ${CONSENT_KIND_TITLES[kind].toLowerCase()}`;
}
