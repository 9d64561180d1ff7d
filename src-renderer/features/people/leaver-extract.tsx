import { Button } from '@mantine/core';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { PrintedDialog } from './printed-dialog';

/** What a leaver takes along: also of the class teacher, who does not see the orders (DOC-50, MOV-07). */
export function LeaverExtract({ studentId }: { readonly studentId: number }) {
  const printing = useCallMutation('movement.buildExtract');
  return (
    <>
      <Button size="compact-sm" variant="default" loading={printing.isPending} onClick={() => { printing.mutate({ studentId }); }}>Выписка выбывающему…</Button>
      {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
      {printing.data && <PrintedDialog document={printing.data} onClose={() => { printing.reset(); }} />}
    </>
  );
}
