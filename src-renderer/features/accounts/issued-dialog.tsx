import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { PdfFile } from '../../api/shell';
import type { DocumentOutput } from '../../api/use-document-output';
import { MessageBox } from '../../components/message-box';

type Props = { readonly title: string; readonly file: PdfFile; readonly output: DocumentOutput; readonly children: string; readonly onClose: () => void };

/** Passwords are on the print alone: the window closes only when it is kept, or by a word that says what is lost. */
export function IssuedDialog({ title, file, output, children, onClose }: Props) {
  const isKept = output.savedPath !== null || output.isPrinted;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={isKept} closeOnEscape={isKept} withCloseButton={isKept} centered>
      <Stack gap="sm">
        <Text size="sm">{children}</Text>
        {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
        {!isKept && !output.isBusy && output.failure === null && <MessageBox kind="warning">Листок ещё не сохранён. Если закрыть это окно, пароль пропадёт и листок придётся выдать заново.</MessageBox>}
        {output.savedPath !== null && <Text size="sm" role="status">{`Сохранён: ${output.savedPath}`}</Text>}
        {output.isPrinted && <Text size="sm" role="status">Отправлен на принтер.</Text>}
        <Group justify="flex-end" gap="xs">
          {output.savedPath !== null && <Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
          <Button variant="default" loading={output.isBusy} onClick={() => { void output.save(file); }}>{output.savedPath === null ? 'Сохранить…' : 'Сохранить ещё раз…'}</Button>
          {output.print && <Button variant="default" loading={output.isBusy} onClick={() => { void output.print?.(file); }}>Напечатать…</Button>}
          <Button disabled={output.isBusy} onClick={onClose}>{isKept ? 'Готово' : 'Закрыть без листка'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
