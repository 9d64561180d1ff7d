import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MovementRequest } from '@shared/contract/movement-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { REQUEST_TITLES } from './movement-words';

export type Decision = { readonly request: MovementRequest; readonly decision: 'done' | 'declined' };

/** The answer to a request, given once; a refusal says why. */
export function DecideDialog({ request, decision, onClose }: Decision & { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState('');
  const deciding = useCallMutation('movement.decideRequest');
  const isDone = decision === 'done';
  const decide = () => {
    const reread = () => { void queryClient.invalidateQueries({ queryKey: ['movement.listRequests'] }); };
    deciding.mutate({ requestId: request.id, version: request.version, decision, answer: answer.trim() === '' ? null : answer }, { onSuccess: () => { reread(); onClose(); }, onError: reread });
  };
  return (
    <ConfirmDialog title={isDone ? 'Заявка выполнена?' : 'Отклонить заявку?'} action={isDone ? 'Отметить выполненной' : 'Отклонить'} isDangerous={!isDone} isDisabled={!isDone && answer.trim() === ''} isBusy={deciding.isPending} failure={deciding.isError ? formatFailure(deciding.error) : null} onConfirm={decide} onClose={onClose}>
      <Text size="sm">{`${request.className}, ${REQUEST_TITLES[request.kind].toLowerCase()}${request.student === null ? '' : `: ${request.student}`}. ${request.text}`}</Text>
      <Textarea label={isDone ? 'Ответ (не обязательно)' : 'Почему отклонена'} autosize minRows={2} maxLength={500} value={answer} onChange={(event) => { setAnswer(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
