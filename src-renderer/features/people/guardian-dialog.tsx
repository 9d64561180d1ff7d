import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { GuardianEdit } from '@shared/contract/guardian-contract';
import type { StudentCard } from '@shared/contract/people-contract';
import { CONTACT_CHANNEL_TITLES, CONTACT_CHANNELS, RELATION_TITLES } from '@shared/domain/people';
import { useBackend } from '../../api/backend-context';
import { useRecordDraft, type RecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record';
import { GUARDIAN_FIELDS, toGuardianEdit, type GuardianCard } from './guardian-fields';
import { KnownGuardians } from './known-guardians';
import { useTakeCard } from './use-take-card';

type Props = { readonly studentId: number; readonly guardian: GuardianCard; readonly onClose: () => void };

/** A parent of a pupil (PUP-02): contacts only with the document they come from. */
export function GuardianDialog({ studentId, guardian, onClose }: Props) {
  const backend = useBackend();
  const takeCard = useTakeCard();
  const isNew = guardian.id === null;
  const find = (card: StudentCard): GuardianCard => card.guardians.find((one) => one.id === guardian.id) ?? guardian;
  const draft = useRecordDraft<GuardianCard, GuardianEdit>({
    card: guardian,
    fields: GUARDIAN_FIELDS,
    toEdit: toGuardianEdit,
    save: async (version, card) => {
      const saved = await backend.call('people.saveGuardian', { studentId, guardianId: guardian.id, version, card });
      takeCard(saved);
      return find(saved);
    },
    reread: async () => find(await backend.call('people.getStudent', { studentId })),
    onSaved: onClose,
  });
  return (
    <RecordDialog title={isNew ? 'Родитель или законный представитель' : guardian.fullName} fields={GUARDIAN_FIELDS} draft={draft} canSave={draft.edit.fullName.trim().includes(' ')} action={isNew ? 'Добавить' : 'Сохранить'} size="lg" onClose={onClose}>
      <GuardianForm draft={draft} />
      {isNew && <KnownGuardians studentId={studentId} fullName={draft.edit.fullName} relation={draft.edit.relation} onLinked={onClose} />}
    </RecordDialog>
  );
}

function GuardianForm({ draft: { edit, change, setWrong } }: { readonly draft: RecordDraft<GuardianEdit> }) {
  const relations = Object.entries(RELATION_TITLES).map(([value, label]) => ({ value, label }));
  const channels = [{ value: '', label: 'не выбран' }, ...CONTACT_CHANNELS.map((value) => ({ value, label: CONTACT_CHANNEL_TITLES[value] }))];
  const text = (key: 'phone' | 'email' | 'sourceDocument', label: string, description?: string) => (
    <TextInput label={label} description={description} value={edit[key] ?? ''} onChange={(event) => { change({ [key]: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
  );
  return (
    <>
      <TextInput data-autofocus label="Фамилия, имя, отчество" value={edit.fullName} onChange={(event) => { change({ fullName: event.currentTarget.value }); }} />
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <NativeSelect label="Кем приходится" value={edit.relation} data={relations.some(({ value }) => value === edit.relation) ? relations : [{ value: edit.relation, label: edit.relation }, ...relations]} onChange={(event) => { change({ relation: event.currentTarget.value }); }} />
        <NativeSelect label="Предпочитаемый способ связи" value={edit.preferredChannel ?? ''} data={channels} onChange={(event) => { change({ preferredChannel: CONTACT_CHANNELS.find((channel) => channel === event.currentTarget.value) ?? null }); }} />
        {text('phone', 'Телефон')}
        {text('email', 'Электронная почта')}
        <DateField label="Почта подтверждена (дата)" value={edit.emailConfirmedOn} onChange={(date) => { setWrong('emailConfirmedOn', date === undefined); if (date !== undefined) change({ emailConfirmedOn: date }); }} />
        {text('sourceDocument', 'Откуда данные (документ)')}
      </SimpleGrid>
    </>
  );
}
