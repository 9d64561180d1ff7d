import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AccountEnd } from '@shared/contract/duties-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';

export type EndStep = 'finish' | 'cancel';
type Props = { readonly end: AccountEnd; readonly step: EndStep; readonly onClose: () => void };

/** Completes an end of duties, or takes it back when the order was. */
export function EndStepDialog({ end, step, onClose }: Props) {
  const queryClient = useQueryClient();
  const saving = useCallMutation(step === 'finish' ? 'accounts.finishEnd' : 'accounts.cancelEnd');
  const reread = () => { for (const key of ['accounts.list', 'accounts.listEnds', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] }); };
  const save = () => { saving.mutate({ endId: end.id, version: end.version }, { onSuccess: () => { reread(); onClose(); }, onError: reread }); };
  return (
    <ConfirmDialog
      title={step === 'finish' ? 'Завершить окончание работы?' : 'Отменить окончание работы?'}
      action={step === 'finish' ? 'Завершить' : 'Отменить окончание'}
      isDangerous={step === 'cancel'}
      isBusy={saving.isPending}
      failure={saving.isError ? formatFailure(saving.error) : null}
      onConfirm={save}
      onClose={onClose}
    >
      <Text size="sm">{step === 'finish' ? `${end.name}: списки учителей закрываются предыдущим днём, учётная запись остаётся закрытой.` : `${end.name} продолжает работать. ${end.isClosed ? 'Вход уже закрыт: разблокируйте учётную запись на вкладке «Учётные записи».' : ''}`}</Text>
    </ConfirmDialog>
  );
}
