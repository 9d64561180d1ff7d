import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useDocumentOutput } from '../../api/use-document-output';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { IssuedDialog } from './issued-dialog';

type Props = { readonly account: AccountRow; readonly onClose: () => void };

/** A new one-time password goes straight onto the slip: a file or paper, never the screen (USR-02). */
export function SlipDialog({ account, onClose }: Props) {
  const queryClient = useQueryClient();
  const issuing = useCallMutation('accounts.issueSlip');
  const output = useDocumentOutput();
  const issue = () => {
    issuing.mutate({ accountId: account.id, format: 'pdf' }, {
      onSuccess: (slip) => {
        void queryClient.invalidateQueries({ queryKey: ['accounts.list'] });
        void output.save(slip);
      },
    });
  };
  if (issuing.data) {
    return <IssuedDialog title="Листок доступа выдан" file={issuing.data} output={output} onClose={onClose}>{`Логин «${issuing.data.login}». Одноразовый пароль действует до ${formatDate(issuing.data.expiresAt)}.`}</IssuedDialog>;
  }
  return (
    <ConfirmDialog
      title="Выдать листок доступа?"
      action="Выдать листок…"
      isBusy={issuing.isPending}
      failure={issuing.isError ? formatFailure(issuing.error) : null}
      onConfirm={issue}
      onClose={onClose}
    >
      <Text size="sm">{`${account.name}, логин «${account.login}».`}</Text>
      <Text size="sm">
        {account.state === 'active'
          ? 'Нынешний пароль перестанет действовать. Новый одноразовый пароль будет только на листке: сохраните его как PDF и напечатайте.'
          : 'Одноразовый пароль будет только на листке: сохраните его как PDF и напечатайте. Прежний листок, если он был, перестанет действовать.'}
      </Text>
    </ConfirmDialog>
  );
}
