import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { RecoverySheet } from '@shared/contract/keys-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useDocumentOutput, type DocumentOutput } from '../../api/use-document-output';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { MessageBox } from '../../components/message-box';

type Props = { readonly hasSheet: boolean; readonly onClose: () => void };

/** The code goes onto paper or into a file, never onto the screen (DOC-61). */
export function SheetDialog({ hasSheet, onClose }: Props) {
  const queryClient = useQueryClient();
  const making = useCallMutation('keys.makeRecoverySheet');
  const output = useDocumentOutput();
  const make = () => { making.mutate({}, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['keys.getState'] }); } }); };
  if (making.data) return <MadeDialog sheet={making.data} output={output} onClose={onClose} />;
  return (
    <ConfirmDialog title="Напечатать лист восстановления?" action="Сделать лист" isBusy={making.isPending} failure={making.isError ? formatFailure(making.error) : null} onConfirm={make} onClose={onClose}>
      <Text size="sm">Программа создаст новый код. Он будет только на листе: в программе и в журнале действий его нет.</Text>
      {hasSheet && <Text size="sm">Прежний лист перестанет действовать: заберите у директора старый конверт и уничтожьте его.</Text>}
      <Text size="sm">Напечатайте лист, вложите в конверт, запечатайте и отдайте директору. Если сохраните его файлом, удалите файл после печати.</Text>
    </ConfirmDialog>
  );
}

type MadeProps = { readonly sheet: RecoverySheet; readonly output: DocumentOutput; readonly onClose: () => void };

function MadeDialog({ sheet, output, onClose }: MadeProps) {
  const isKept = output.savedPath !== null || output.isPrinted;
  return (
    <Modal opened onClose={onClose} title="Лист восстановления готов" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={isKept} closeOnEscape={isKept} withCloseButton={isKept} centered>
      <Stack gap="sm">
        {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
        {!isKept && !output.isBusy && output.failure === null && <MessageBox kind="warning">Лист ещё не напечатан и не сохранён. Если закрыть это окно, код пропадёт и лист придётся делать заново.</MessageBox>}
        {output.isPrinted && <Text size="sm" role="status">Отправлен на принтер. Проверьте, что все восемь групп читаются.</Text>}
        {output.savedPath !== null && <Text size="sm" role="status">{`Сохранён: ${output.savedPath}. Напечатайте и удалите файл.`}</Text>}
        <Group justify="flex-end" gap="xs">
          {output.savedPath !== null && <Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
          <Button variant="default" loading={output.isBusy} onClick={() => { void output.save(sheet); }}>Сохранить…</Button>
          {output.print && <Button variant={isKept ? 'default' : 'filled'} loading={output.isBusy} onClick={() => { void output.print?.(sheet); }}>Напечатать…</Button>}
          <Button variant={isKept ? 'filled' : 'default'} disabled={output.isBusy} onClick={onClose}>{isKept ? 'Готово' : 'Закрыть без листа'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
