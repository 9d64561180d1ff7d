import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputFor } from '@shared/contract/contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PrintedDialog } from './printed-dialog';

type Props = Pick<InputFor<'people.printExtract'>, 'subject' | 'id'>;

/** DOC-62, for the administrator and the director: everything stored about the person, by whose request. */
export function ExtractButton({ subject, id }: Props) {
  const mayExtract = useSession().rights.includes('people.extract');
  const [isOpen, setOpen] = useState(false);
  const [request, setRequest] = useState('');
  const printing = useCallMutation('people.printExtract');
  if (!mayExtract) return null;
  return (
    <>
      <Button variant="default" onClick={() => { setOpen(true); }}>Выписка данных…</Button>
      {isOpen && (
        <ConfirmDialog title="Выписка персональных данных" action="Составить" isDisabled={request.trim().length < 3} isBusy={printing.isPending} failure={printing.isError ? formatFailure(printing.error) : null} onConfirm={() => { printing.mutate({ subject, id, request }, { onSuccess: () => { setOpen(false); } }); }} onClose={() => { setOpen(false); }}>
          <Text size="sm">В выписку войдёт всё, что хранится о человеке. Она выдаётся по его запросу; выдача записывается в журнал действий.</Text>
          <TextInput data-autofocus label="По какому запросу" placeholder="заявление от 10.12.2025 № 5" value={request} onChange={(event) => { setRequest(event.currentTarget.value); }} />
        </ConfirmDialog>
      )}
      {printing.data && <PrintedDialog document={printing.data} onClose={() => { printing.reset(); }} />}
    </>
  );
}
