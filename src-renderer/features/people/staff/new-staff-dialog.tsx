import { useState } from 'react';
import type { StaffEdit } from '@shared/contract/staff-contract';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { RecordDialog } from '../../../components/record';
import { FirstConsentFields, newConsentStep, toFirstConsent } from '../first-consent-fields';
import { SamePeople } from '../same-people';
import { buildStaffFields, EMPTY_STAFF, isStaffNamed, StaffFields } from './staff-fields';

type Props = { readonly onCreated: (staffId: number) => void; readonly onClose: () => void };
type Card = { readonly version: number; readonly edit: StaffEdit };
const FIELDS = buildStaffFields([]);

/** The first step of card → account → slip; the next ones wait on the card (SET-07). */
export function NewStaffDialog({ onCreated, onClose }: Props) {
  const backend = useBackend();
  const [consent, setConsent] = useState(newConsentStep(useSession().today));
  const [isNewPerson, setNewPerson] = useState(false);
  const draft = useRecordDraft<Card, StaffEdit>({
    card: { version: 0, edit: EMPTY_STAFF },
    fields: FIELDS,
    toEdit: (card) => card.edit,
    save: async (version, card) => {
      const created = await backend.call('people.createStaff', { card, consent: toFirstConsent(consent) ?? null, isNewPerson });
      onCreated(created.id);
      return { version, edit: card };
    },
    reread: () => Promise.resolve({ version: 0, edit: EMPTY_STAFF }),
  });
  const { lastName, firstName, middleName, birthDate, snils } = draft.edit;
  const isNamed = lastName.trim() !== '' && firstName.trim() !== '';
  const same = useCallQuery('people.findSameStaff', { lastName: lastName.trim(), firstName: firstName.trim(), middleName, birthDate, snils }, { enabled: isNamed });
  const people = isNamed ? (same.data ?? []) : [];
  const canSave = isStaffNamed(draft.edit) && toFirstConsent(consent) !== undefined && (people.length === 0 || isNewPerson);
  return (
    <RecordDialog title="Новый сотрудник – шаг 1 из 3: карточка" fields={FIELDS} draft={draft} canSave={canSave} action="Создать карточку и дальше" size="xl" onClose={onClose}>
      <FirstConsentFields step={consent} onChange={setConsent} />
      <StaffFields draft={draft} rooms={[]} />
      <SamePeople people={people} isNewPerson={isNewPerson} onChange={setNewPerson} />
    </RecordDialog>
  );
}
