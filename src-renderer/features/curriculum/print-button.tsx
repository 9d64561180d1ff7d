import { Button, Modal, Stack } from '@mantine/core';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { ReadyDocument } from '../outage';

/** The plan or the load as a document for the director's approval. */
export function PrintButton({ what }: { readonly what: 'plan' | 'load' }) {
  const mayPrint = useSession().rights.includes('curriculum.print');
  const plan = useCallMutation('curriculum.printPlan');
  const load = useCallMutation('curriculum.printLoad');
  const printing = what === 'plan' ? plan : load;
  if (!mayPrint) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={printing.isPending} onClick={() => { printing.mutate({}); }}>{what === 'plan' ? 'Печать плана…' : 'Печать нагрузки…'}</Button>
      {(printing.isError || printing.data) && (
        <Modal opened onClose={() => { printing.reset(); }} title={what === 'plan' ? 'Учебный план на утверждение' : 'Педагогическая нагрузка на утверждение'} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm">
            {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
            {printing.data && <ReadyDocument document={printing.data} />}
          </Stack>
        </Modal>
      )}
    </>
  );
}
