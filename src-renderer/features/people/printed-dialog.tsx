import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { useDocumentOutput } from '../../api/use-document-output';
import { MessageBox } from '../../components/message-box';

type Props = {
  readonly document: PrintedDocument;
  /** What is lost when the window is closed before the document is kept; null for one that can be made again. */
  readonly once?: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/** A document that is ready: onto paper or into a file. */
export function PrintedDialog({ document, once, children, onClose }: Props) {
  const output = useDocumentOutput();
  const isKept = output.savedPath !== null || output.isPrinted;
  const mayClose = once === undefined || isKept;
  return (
    <Modal opened onClose={onClose} title="Документ готов" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={mayClose} closeOnEscape={mayClose} withCloseButton={mayClose} centered>
      <Stack gap="sm">
        <Text size="sm" role="status">{`«${document.fileName}», страниц – ${document.pages}.`}</Text>
        {children}
        {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
        {once !== undefined && !isKept && !output.isBusy && <MessageBox kind="warning">{once}</MessageBox>}
        {output.isPrinted && <Text size="sm" role="status">Отправлено на принтер.</Text>}
        {output.savedPath !== null && <Text size="sm" role="status">{`Сохранено: ${output.savedPath}`}</Text>}
        <Group justify="flex-end" gap="xs">
          {output.savedPath !== null && <Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}
          <Button variant={output.print ? 'default' : 'filled'} loading={output.isBusy} onClick={() => { void output.save(document); }}>Сохранить PDF…</Button>
          {output.print && <Button loading={output.isBusy} onClick={() => { void output.print?.(document); }}>Напечатать…</Button>}
          <Button variant="default" disabled={output.isBusy} onClick={onClose}>{mayClose ? 'Готово' : 'Закрыть без документа'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
