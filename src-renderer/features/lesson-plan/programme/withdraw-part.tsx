import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';

type Props = { readonly which: { readonly courseId: number; readonly programmeId: number; readonly version: number }; readonly onDone: () => void };

/** Attached by mistake: the programme is taken off with a reason, the one before it is in force again. */
export function WithdrawPart({ which, onDone }: Props) {
  const withdrawing = useCallMutation('workProgramme.withdraw');
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) return <Group><Button size="compact-sm" variant="subtle" color="red" onClick={() => { setReason(''); }}>Снять программу…</Button></Group>;
  return (
    <>
      <Group align="flex-end" gap="xs" role="alert">
        <TextInput flex={1} label="Почему снимается" description="Файл останется в списке прежних; действовать снова будет предыдущая программа." placeholder="приложен не тот файл" value={reason} data-autofocus onChange={(event) => { setReason(event.currentTarget.value); }} />
        <Button color="red" disabled={reason.trim().length < 3} loading={withdrawing.isPending} onClick={() => { withdrawing.mutate({ ...which, reason }, { onSuccess: onDone }); }}>Снять</Button>
        <Button variant="default" onClick={() => { setReason(null); }}>Оставить</Button>
      </Group>
      {withdrawing.isError && <MessageBox>{formatFailure(withdrawing.error)}</MessageBox>}
    </>
  );
}
