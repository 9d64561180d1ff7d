import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttestationRow, Protocol } from '@shared/contract/individual-contract';
import { PERIOD_SPECIALS } from '@shared/domain/journal';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useMoment } from '../../api/use-moment';
import { useRecordDraft } from '../../api/use-record-draft';
import { useCallMutation } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { LastChange, RecordDialog } from '../../components/record';

type Edit = Pick<Protocol, 'slot' | 'number' | 'date' | 'value' | 'commission'>;
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'slot', label: 'За что', format: () => 'выбрано' },
  { key: 'value', label: 'Результат' },
  { key: 'number', label: 'Номер протокола' },
  { key: 'date', label: 'Дата протокола' },
  { key: 'commission', label: 'Комиссия' },
];
const VALUES = ['5', '4', '3', '2', ...PERIOD_SPECIALS];

type Props = { readonly row: AttestationRow; readonly protocol: Protocol | null; readonly onClose: () => void };

/** A result of interim or final attestation, taken over from its protocol. */
export function ProtocolDialog({ row, protocol, onClose }: Props) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const formatMoment = useMoment();
  const { courseId, studentId } = row;
  const taken = new Set([...row.protocols, ...row.otherMarks].map(({ slot }) => slot).filter((slot) => slot !== protocol?.slot));
  const slots = row.slots.filter(({ slot }) => !taken.has(slot));
  const close = () => { void queryClient.invalidateQueries({ queryKey: ['individual.listAttestation'] }); onClose(); };
  const empty: Protocol = { id: 0, version: 0, slot: slots[0]?.slot ?? '', number: '', date: today, value: '', commission: null, change: null };
  const find = (next: AttestationRow | undefined, slot: string): Protocol => next?.protocols.find((one) => (protocol ? one.id === protocol.id : one.slot === slot)) ?? protocol ?? empty;
  const draft = useRecordDraft<Protocol, Edit>({
    card: protocol ?? empty,
    fields: FIELDS,
    toEdit: ({ slot, number, date, value, commission }) => ({ slot, number, date, value, commission }),
    save: async (version, edit) => find(await backend.call('individual.saveProtocol', { courseId, studentId, id: protocol?.id ?? null, version, ...edit }), edit.slot),
    reread: async () => find((await backend.call('individual.listAttestation', {})).find((one) => one.courseId === courseId && one.studentId === studentId), protocol?.slot ?? ''),
    onSaved: close,
  });
  const { edit, change, setWrong } = draft;
  return (
    <RecordDialog title={`${row.student}, ${row.className}: ${row.subject}`} fields={FIELDS} draft={draft} canSave={edit.slot !== '' && edit.value !== '' && edit.number.trim() !== ''} isNew={protocol === null} footer={<Footer row={row} protocol={protocol} moment={formatMoment} onRemoved={close} />} onClose={onClose}>
      <Group grow gap="sm" align="flex-start">
        <Select label="За что" allowDeselect={false} data={slots.map(({ slot, name }) => ({ value: slot, label: name }))} value={edit.slot} onChange={(slot) => { if (slot !== null) change({ slot }); }} />
        <Select label="Результат" allowDeselect={false} data={VALUES} value={edit.value === '' ? null : edit.value} onChange={(value) => { if (value !== null) change({ value }); }} />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <TextInput label="Номер протокола" maxLength={40} data-autofocus value={edit.number} onChange={(event) => { change({ number: event.currentTarget.value }); }} />
        <DateField label="Дата протокола" value={edit.date} onChange={(date) => { setWrong('date', !date); if (date) change({ date }); }} />
      </Group>
      <TextInput label="Комиссия" placeholder="Зайцева Е. Ю., Иванова М. П." maxLength={300} value={edit.commission ?? ''} onChange={(event) => { change({ commission: event.currentTarget.value }); }} />
    </RecordDialog>
  );
}

type FooterProps = { readonly row: AttestationRow; readonly protocol: Protocol | null; readonly moment: (instant: string) => string; readonly onRemoved: () => void };

/** A protocol entered by mistake goes at the second press. */
function Footer({ row, protocol, moment, onRemoved }: FooterProps) {
  const removing = useCallMutation('individual.removeProtocol');
  const [isSure, setSure] = useState(false);
  if (protocol === null) return null;
  const remove = () => {
    if (isSure) removing.mutate({ courseId: row.courseId, protocolId: protocol.id, version: protocol.version }, { onSuccess: onRemoved });
    else setSure(true);
  };
  return (
    <>
      <Group justify="space-between">
        <LastChange change={protocol.change} moment={moment} />
        <Button size="compact-xs" variant="subtle" color="red" loading={removing.isPending} onClick={remove}>{isSure ? 'Да, убрать протокол с отметкой' : 'Внесён по ошибке…'}</Button>
      </Group>
      {removing.isError && <MessageBox>{formatFailure(removing.error)}</MessageBox>}
    </>
  );
}
