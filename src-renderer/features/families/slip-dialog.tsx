import { Group, NativeSelect, Radio, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { findSlipInForce, SLIP_REASON_TITLES, SLIP_REASONS, type SlipReason } from '@shared/domain/families';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PrintedDialog } from '../people';
import { PRINTED_ONCE } from './issue-class-dialog';

/** A slip for one person: why, and who takes it; the previous code ends at once (USR-05). */
export function SlipDialog({ person, isByEmail, onClose }: { readonly person: FamilyPerson; readonly isByEmail: boolean; readonly onClose: () => void }) {
  const reasons = findSlipInForce(person.slips) ? SLIP_REASONS.filter((reason) => reason !== 'first') : SLIP_REASONS;
  const [reason, setReason] = useState<SlipReason>(reasons[0] ?? 'lost');
  const [recipient, setRecipient] = useState(person.name);
  const [channel, setChannel] = useState<'paper' | 'email'>('paper');
  const issuing = useCallMutation('families.issueSlip');
  if (issuing.data) return <PrintedDialog document={issuing.data} once={PRINTED_ONCE} onClose={onClose} />;
  const { studentId, guardianId } = person;
  return (
    <ConfirmDialog title={`Листок доступа: ${person.name}`} action="Напечатать…" isDisabled={recipient.trim().length < 3} isBusy={issuing.isPending} failure={issuing.isError ? formatFailure(issuing.error) : null} onConfirm={() => { issuing.mutate({ studentId, guardianId, reason, recipient }); }} onClose={onClose}>
      {person.slips.length > 0 && <Text size="sm">Прежний код перестанет действовать.</Text>}
      <NativeSelect label="Причина" value={reason} data={reasons.map((value) => ({ value, label: SLIP_REASON_TITLES[value] }))} onChange={(event) => { setReason(reasons.find((value) => value === event.currentTarget.value) ?? 'other'); }} />
      {isByEmail && person.email !== null && (
        <Radio.Group label="Как выдаётся" value={channel} onChange={(value) => { setChannel(value === 'email' ? 'email' : 'paper'); setRecipient(value === 'email' ? `${person.name}, письмом на ${person.email ?? ''}` : person.name); }}>
          <Group gap="md" mt={4}><Radio value="paper" label="на бумаге" /><Radio value="email" label={`письмом на ${person.email}`} /></Group>
        </Radio.Group>
      )}
      <TextInput label="Кто получит" value={recipient} onChange={(event) => { setRecipient(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
