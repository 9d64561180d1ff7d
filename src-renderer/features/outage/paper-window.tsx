import { Modal, Stack } from '@mantine/core';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFailure } from '../../api/failure';
import { MessageBox } from '../../components/message-box';
import { ReadyDocument } from './ready-document';

type Printing = { readonly data: PrintedDocument | undefined; readonly isError: boolean; readonly error: unknown; readonly reset: () => void };

/** A finished paper, or why there is none: onto paper or into a file. */
export function PaperWindow({ title, printing }: { readonly title: string; readonly printing: Printing }) {
  if (!printing.isError && !printing.data) return null;
  return (
    <Modal opened onClose={printing.reset} title={title} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
        {printing.data && <ReadyDocument document={printing.data} />}
      </Stack>
    </Modal>
  );
}
