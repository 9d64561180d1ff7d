import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GuardianInfo } from '@shared/contract/people-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { useTakeCard } from './use-take-card';

type Props = { readonly studentId: number; readonly guardian: GuardianInfo; readonly onClose: () => void };

/** The link is closed from a date; the parent and everything told to him or her stay in history. */
export function EndGuardianDialog({ studentId, guardian, onClose }: Props) {
  const takeCard = useTakeCard();
  const [endedOn, setEndedOn] = useState<string | null | undefined>(useSession().today);
  const [reason, setReason] = useState('');
  const ending = useCallMutation('people.endGuardian');
  const end = () => {
    if (endedOn) ending.mutate({ studentId, guardianId: guardian.id, endedOn, reason }, { onSuccess: (card) => { takeCard(card); onClose(); } });
  };
  return (
    <ConfirmDialog title="Отвязать от ученика?" action="Отвязать" isDisabled={!endedOn || reason.trim().length < 3} isBusy={ending.isPending} failure={ending.isError ? formatFailure(ending.error) : null} onConfirm={end} onClose={onClose}>
      <Text size="sm">{`${guardian.fullName} перестанет считаться представителем ученика с этой даты. Карточка останется: запись можно вернуть, связав человека снова.`}</Text>
      <DateField label="Последний день" value={endedOn ?? null} onChange={setEndedOn} />
      <TextInput label="Причина" placeholder="записан по ошибке, лишён прав…" value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
