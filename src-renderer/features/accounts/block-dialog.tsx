import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';

type Props = { readonly account: AccountRow; readonly onClose: () => void };

/** Closes or opens the way in; what the person has written stays. */
export function BlockDialog({ account, onClose }: Props) {
  const queryClient = useQueryClient();
  const saving = useCallMutation('accounts.setBlocked');
  const isBlocked = account.state === 'blocked';
  const reread = () => queryClient.invalidateQueries({ queryKey: ['accounts.list'] });
  const save = () => {
    saving.mutate({ accountId: account.id, blocked: !isBlocked, version: account.version }, {
      onSuccess: () => { void reread(); onClose(); },
      onError: () => { void reread(); },
    });
  };
  return (
    <ConfirmDialog
      title={isBlocked ? 'Разблокировать учётную запись?' : 'Заблокировать учётную запись?'}
      action={isBlocked ? 'Разблокировать' : 'Заблокировать'}
      isDangerous={!isBlocked}
      isBusy={saving.isPending}
      failure={saving.isError ? formatFailure(saving.error) : null}
      onConfirm={save}
      onClose={onClose}
    >
      <Text size="sm">
        {isBlocked
          ? `${account.name} снова сможет входить под логином «${account.login}».`
          : `${account.name} не сможет войти под логином «${account.login}». Всё, что внесено в журнал, останется. Разблокировать можно в любое время.`}
      </Text>
    </ConfirmDialog>
  );
}
