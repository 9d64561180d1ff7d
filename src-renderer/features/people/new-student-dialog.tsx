import { useState } from 'react';
import type { StudentEdit } from '@shared/contract/people-contract';
import { useBackend } from '../../api/backend-context';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useRecordDraft } from '../../api/use-record-draft';
import { RecordDialog } from '../../components/record';
import { CARD_FIELDS, EMPTY_STUDENT } from './card-fields';
import { FirstConsentFields, newConsentStep, toFirstConsent } from './first-consent-fields';
import { SamePeople } from './same-people';
import { StudentFields } from './student-fields';

type Props = { readonly onCreated: (studentId: number) => void; readonly onClose: () => void };
type Card = { readonly version: number; readonly edit: StudentEdit };

/** A new pupil: consent first, then the card; the class comes by an order (PD-02, PUP-01). */
export function NewStudentDialog({ onCreated, onClose }: Props) {
  const backend = useBackend();
  const [consent, setConsent] = useState(newConsentStep(useSession().today));
  const [isNewPerson, setNewPerson] = useState(false);
  const draft = useRecordDraft<Card, StudentEdit>({
    card: { version: 0, edit: EMPTY_STUDENT },
    fields: CARD_FIELDS,
    toEdit: (card) => card.edit,
    save: async (version, card) => {
      const { studentId } = await backend.call('people.createStudent', { card, consent: toFirstConsent(consent) ?? null, isNewPerson });
      onCreated(studentId);
      return { version, edit: card };
    },
    reread: () => Promise.resolve({ version: 0, edit: EMPTY_STUDENT }),
  });
  const { lastName, firstName, middleName, birthDate, snils } = draft.edit;
  const isNamed = lastName.trim() !== '' && firstName.trim() !== '';
  const same = useCallQuery('people.findSameStudents', { lastName: lastName.trim(), firstName: firstName.trim(), middleName: middleName ?? null, birthDate, snils }, { enabled: isNamed });
  const people = isNamed ? (same.data ?? []) : [];
  const canSave = isNamed && toFirstConsent(consent) !== undefined && (people.length === 0 || isNewPerson);
  return (
    <RecordDialog title="Новый ученик" fields={CARD_FIELDS} draft={draft} canSave={canSave} action="Создать карточку" size="xl" onClose={onClose}>
      <FirstConsentFields step={consent} onChange={setConsent} />
      <StudentFields draft={draft} />
      <SamePeople people={people} isNewPerson={isNewPerson} onChange={setNewPerson} />
    </RecordDialog>
  );
}
