import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutageAct } from '@shared/contract/outage-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { describeClasses } from './outage-words';

export type Decision = { readonly act: OutageAct; readonly decision: 'confirmed' | 'declined' };

/** The director's word, given once; what it will do is said before. */
export function DecideDialog({ act, decision, onClose }: Decision & { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const formatMoment = useMoment();
  const [reason, setReason] = useState('');
  const deciding = useCallMutation('outage.decideAct');
  const isConfirmed = decision === 'confirmed';
  const reread = () => queryClient.invalidateQueries({ queryKey: ['outage.listActs'] });
  const decide = () => {
    deciding.mutate({ actId: act.id, version: act.version, decision, reason: reason.trim() === '' ? null : reason.trim() }, { onSuccess: () => { void reread(); onClose(); }, onError: () => { void reread(); } });
  };
  return (
    <ConfirmDialog
      title={isConfirmed ? `Подтвердить акт № ${act.number}?` : `Отклонить акт № ${act.number}?`}
      action={isConfirmed ? 'Подтвердить' : 'Отклонить'}
      isDangerous={!isConfirmed}
      isDisabled={!isConfirmed && reason.trim() === ''}
      isBusy={deciding.isPending}
      failure={deciding.isError ? formatFailure(deciding.error) : null}
      onConfirm={decide}
      onClose={onClose}
    >
      <Text size="sm">{`${formatMoment(act.startedAt)} – ${formatMoment(act.endedAt)}, ${describeClasses(act)}. ${act.cause}`}</Text>
      <Text size="sm">{isConfirmed ? 'Записи уроков этого времени будут отмечены «по акту», сроки сдвинутся на продолжительность сбоя. Отменить подтверждение нельзя.' : 'Сроки останутся обычными. Решение нельзя изменить; при необходимости составляют новый акт.'}</Text>
      <Textarea label={isConfirmed ? 'Примечание (не обязательно)' : 'Почему отклонён'} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
