import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AccountRow, IssuedSlip } from '@shared/contract/accounts-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useDocumentOutput } from '../../api/use-document-output';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { MessageBox } from '../../components/message-box';

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
  if (issuing.data) return <IssuedDialog slip={issuing.data} output={output} onClose={onClose} />;
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

type IssuedProps = { readonly slip: IssuedSlip; readonly output: ReturnType<typeof useDocumentOutput>; readonly onClose: () => void };

function IssuedDialog({ slip, output, onClose }: IssuedProps) {
  const isKept = output.savedPath !== null || output.isPrinted;
  return (
    <Modal opened onClose={onClose} title="Листок доступа выдан" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={isKept} closeOnEscape={isKept} withCloseButton={isKept} centered>
      <Stack gap="sm">
        <Text size="sm">{`Логин «${slip.login}». Одноразовый пароль действует до ${formatDate(slip.expiresAt)}.`}</Text>
        {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
        {!isKept && !output.isBusy && output.failure === null && <MessageBox kind="warning">Листок ещё не сохранён. Если закрыть это окно, пароль пропадёт и листок придётся выдать заново.</MessageBox>}
        {output.savedPath !== null && <Text size="sm" role="status">{`Сохранён: ${output.savedPath}`}</Text>}
        {output.isPrinted && <Text size="sm" role="status">Отправлен на принтер.</Text>}
        <Group justify="flex-end" gap="xs">
          {output.savedPath !== null && <Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
          <Button variant="default" loading={output.isBusy} onClick={() => { void output.save(slip); }}>{output.savedPath === null ? 'Сохранить…' : 'Сохранить ещё раз…'}</Button>
          {output.print && <Button variant="default" loading={output.isBusy} onClick={() => { void output.print?.(slip); }}>Напечатать…</Button>}
          <Button disabled={output.isBusy} onClick={onClose}>{isKept ? 'Готово' : 'Закрыть без листка'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
