import { Modal, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { ReadyDocument } from '../outage';

/** DOC-43 onto paper or into a file. */
export function PrintReport({ span, onClose }: { readonly span: { readonly from: string; readonly to: string }; readonly onClose: () => void }) {
  const { mutate, ...printing } = useCallMutation('movement.printReport');
  const { from, to } = span;
  useEffect(() => { mutate({ from, to }); }, [mutate, from, to]);
  return <Paper title="Движение контингента и приказы" printing={printing} onClose={onClose} />;
}

/** DOC-50: what a leaver takes along. */
export function PrintExtract({ studentId, onClose }: { readonly studentId: number; readonly onClose: () => void }) {
  const { mutate, ...printing } = useCallMutation('movement.buildExtract');
  useEffect(() => { mutate({ studentId }); }, [mutate, studentId]);
  return <Paper title="Выписка выбывающему" printing={printing} onClose={onClose} />;
}

type Printing = Pick<ReturnType<typeof useCallMutation<'movement.printReport'>>, 'data' | 'isError' | 'error'>;

function Paper({ title, printing, onClose }: { readonly title: string; readonly printing: Printing; readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {!printing.data && !printing.isError && <Reading text="Готовим документ…" />}
        {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
        {printing.data && <ReadyDocument document={printing.data} />}
      </Stack>
    </Modal>
  );
}
