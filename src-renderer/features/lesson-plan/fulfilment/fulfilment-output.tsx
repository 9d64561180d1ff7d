import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { InputFor } from '@shared/contract/contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { useDocumentOutput } from '../../../api/use-document-output';
import { MessageBox } from '../../../components/message-box';
import { ReadyDocument } from '../../outage';

/** What stands on the screen, on paper (DOC-39) or as a workbook. */
export function FulfilmentOutput({ shown }: { readonly shown: InputFor<'lessonPlan.printFulfilment'> }) {
  const printing = useCallMutation('lessonPlan.printFulfilment');
  const exporting = useCallMutation('lessonPlan.exportFulfilment');
  const output = useDocumentOutput();
  const isEmpty = shown.courseIds.length === 0;
  const failure = printing.isError || exporting.isError ? formatFailure(printing.error ?? exporting.error) : output.failure;
  const isSaved = exporting.isSuccess && output.savedPath !== null;
  const close = () => { printing.reset(); exporting.reset(); };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" disabled={isEmpty} loading={exporting.isPending} onClick={() => { exporting.mutate(shown, { onSuccess: (file) => { void output.save(file); } }); }}>В Excel…</Button>
      <Button size="xs" variant="default" disabled={isEmpty} loading={printing.isPending} onClick={() => { printing.mutate(shown); }}>Печать…</Button>
      {(printing.data !== undefined || failure !== null || isSaved) && (
        <Modal opened onClose={close} title="Выполнение учебного плана" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm">
            {failure !== null && <MessageBox>{failure}</MessageBox>}
            {printing.data && <ReadyDocument document={printing.data} />}
            {isSaved && <Text size="sm" role="status">{`Сохранено: ${output.savedPath ?? ''}`}</Text>}
            {isSaved && <Group><Button variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button></Group>}
          </Stack>
        </Modal>
      )}
    </Group>
  );
}
