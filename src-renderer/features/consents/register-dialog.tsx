import { Checkbox, Group, NativeSelect, Radio, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ConsentDecision, ConsentPerson } from '@shared/contract/consents-contract';
import { CONSENT_KIND_TITLES, CONSENT_KINDS } from '@shared/domain/consents';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useSession } from '../../api/session-context';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record';
import { useRereadConsents } from './use-reread-consents';

const FIELDS: readonly RecordField<ConsentDecision>[] = [
  { key: 'kind', label: 'О чём', format: (value) => CONSENT_KIND_TITLES[value as ConsentDecision['kind']] }, { key: 'decision', label: 'Решение' }, { key: 'decidedOn', label: 'Дата решения' },
  { key: 'paperNumber', label: 'Номер бумаги' }, { key: 'keptAt', label: 'Где хранится' }, { key: 'validUntil', label: 'Действует до' },
];
type Card = { readonly version: number; readonly decision: ConsentDecision };
type Props = { readonly person: ConsentPerson; readonly guardians: readonly ConsentPerson[]; readonly onClose: () => void };

/** A decision as it stands on paper; a new one follows the earlier ones, none is overwritten (PD-01). */
export function RegisterDialog({ person, guardians, onClose }: Props) {
  const backend = useBackend();
  const reread = useRereadConsents();
  const { today } = useSession();
  const [givenBy, setGivenBy] = useState<number | null>(guardians[0]?.id ?? null);
  const [coversSigner, setCoversSigner] = useState(true);
  const card: Card = { version: 0, decision: { kind: 'processing', decision: 'consent', decidedOn: today, paperNumber: null, keptAt: null, validUntil: null } };
  const draft = useRecordDraft<Card, ConsentDecision>({
    card, fields: FIELDS,
    toEdit: (one) => one.decision,
    save: async (version, decision) => {
      if (person.subject === 'staff') await backend.call('consents.registerStaff', { staffId: person.id, decision });
      else await backend.call('consents.register', { studentId: person.studentId, guardianId: person.subject === 'guardian' ? person.id : null, ...(person.subject === 'student' ? { givenBy, coversSigner } : { givenBy: null, coversSigner: false }), decision });
      return { version, decision };
    },
    reread: () => Promise.resolve(card),
    onSaved: () => { reread(); onClose(); },
  });
  const { edit, change, setWrong } = draft;
  const text = (key: 'paperNumber' | 'keptAt', label: string) => <TextInput label={label} value={edit[key] ?? ''} onChange={(event) => { change({ [key]: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />;
  const signers = [{ value: '', label: 'сам ученик' }, ...guardians.map(({ id, name }) => ({ value: String(id), label: name }))];
  return (
    <RecordDialog title={`Решение: ${person.name}`} fields={FIELDS} draft={draft} isNew action="Зарегистрировать" size="lg" onClose={onClose}>
      <NativeSelect label="О чём" value={edit.kind} data={CONSENT_KINDS.map((value) => ({ value, label: CONSENT_KIND_TITLES[value] }))} onChange={(event) => { change({ kind: CONSENT_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'processing' }); }} />
      <Radio.Group label="Решение" value={edit.decision} onChange={(value) => { change({ decision: value === 'dissent' ? 'dissent' : 'consent' }); }}>
        <Group gap="md" mt={4}><Radio value="consent" label="Согласие" /><Radio value="dissent" label="Отказ" /></Group>
      </Radio.Group>
      {edit.decision === 'dissent' && person.subject !== 'staff' && <Text size="sm">С этой минуты семья информируется на бумаге, действующие листки доступа отменяются.</Text>}
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <DateField label="Дата решения" value={edit.decidedOn} onChange={(date) => { setWrong('decidedOn', !date); if (date) change({ decidedOn: date }); }} />
        <DateField label="Действует до (если есть срок)" value={edit.validUntil} onChange={(date) => { setWrong('validUntil', date === undefined); if (date !== undefined) change({ validUntil: date }); }} />
        {text('paperNumber', 'Номер бумаги')}
        {text('keptAt', 'Где хранится бумага')}
      </SimpleGrid>
      {person.subject === 'student' && <NativeSelect label="Кто подписал" value={String(givenBy ?? '')} data={signers} onChange={(event) => { setGivenBy(event.currentTarget.value === '' ? null : Number(event.currentTarget.value)); }} />}
      {person.subject === 'student' && givenBy !== null && <Checkbox size="sm" label="Той же бумагой – о данных самого родителя" checked={coversSigner} onChange={(event) => { setCoversSigner(event.currentTarget.checked); }} />}
    </RecordDialog>
  );
}
