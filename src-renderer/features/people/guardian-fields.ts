import type { GuardianEdit } from '@shared/contract/guardian-contract';
import type { GuardianInfo } from '@shared/contract/people-contract';
import { CONTACT_CHANNEL_TITLES, nameRelation, type ContactChannel } from '@shared/domain/people';
import type { RecordField } from '@shared/lib/record-field';

export const GUARDIAN_FIELDS: readonly RecordField<GuardianEdit>[] = [
  { key: 'fullName', label: 'Фамилия, имя, отчество' },
  { key: 'relation', label: 'Кем приходится', format: (value) => nameRelation(String(value)) },
  { key: 'phone', label: 'Телефон' },
  { key: 'email', label: 'Электронная почта' },
  { key: 'emailConfirmedOn', label: 'Почта подтверждена' },
  { key: 'preferredChannel', label: 'Способ связи', format: (value) => (value === null ? '—' : CONTACT_CHANNEL_TITLES[value as ContactChannel]) },
  { key: 'sourceDocument', label: 'Откуда данные (документ)' },
];

/** A parent who is being written down: version 0, no number yet. */
export type GuardianCard = GuardianEdit & { readonly version: number; readonly id: number | null };
export const NEW_GUARDIAN: GuardianCard = {
  id: null, version: 0, fullName: '', relation: 'mother', phone: null, email: null, emailConfirmedOn: null, preferredChannel: null, sourceDocument: null,
};

export function toGuardianEdit({ fullName, relation, phone, email, emailConfirmedOn, preferredChannel, sourceDocument }: GuardianEdit | GuardianInfo): GuardianEdit {
  return { fullName, relation, phone, email, emailConfirmedOn, preferredChannel, sourceDocument };
}
