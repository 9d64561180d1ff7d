import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CredentialRequest } from '@shared/contract/duties-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';

/** The colleague has remembered the password: nothing is to be issued. */
export function WithdrawDialog({ request, onClose }: { readonly request: CredentialRequest; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const saving = useCallMutation('accounts.withdrawCredentialRequest');
  const reread = () => queryClient.invalidateQueries({ queryKey: ['accounts.listCredentialRequests'] });
  const save = () => {
    if (request.id !== null) saving.mutate({ requestId: request.id, version: request.version }, { onSuccess: () => { void reread(); onClose(); }, onError: () => { void reread(); } });
  };
  return (
    <ConfirmDialog title="Снять просьбу?" action="Снять" isBusy={saving.isPending} failure={saving.isError ? formatFailure(saving.error) : null} onConfirm={save} onClose={onClose}>
      <Text size="sm">{`${request.name}: реквизиты больше не нужны. В журнале просьба останется со словами «снята».`}</Text>
    </ConfirmDialog>
  );
}
