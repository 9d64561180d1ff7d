import { Modal, Stack } from '@mantine/core';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { ReadyDocument } from '../outage';

/** DOC-43 onto paper or into a file. */
export function PrintReport({ span, onClose }: { readonly span: { readonly from: string; readonly to: string }; readonly onClose: () => void }) {
  const printing = useCallQuery('movement.printReport', span);
  return (
    <Modal opened onClose={onClose} title="Движение контингента и приказы" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {printing.isPending && <Reading text="Готовим документ…" />}
        {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
        {printing.data && <ReadyDocument document={printing.data} />}
      </Stack>
    </Modal>
  );
}
