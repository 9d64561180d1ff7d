import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Directory } from '@shared/contract/directories-contract';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import { LastChange } from '../../../components/record';

type Props = {
  readonly directory: Directory;
  /** Null for a record that is being made. */
  readonly recordKey: string | null;
  readonly name: string;
  /** Deletes it; without it the record cannot be deleted. */
  readonly remove?: () => Promise<unknown>;
  readonly onRemoved: () => void;
};

/** Under the fields: who changed the record last, and the way to delete one that was entered by mistake. */
export function RecordFooter({ directory, recordKey, name, remove, onRemoved }: Props) {
  const moment = useMoment();
  const change = useCallQuery('school.getRecordChange', { directory, key: recordKey ?? '' }, { enabled: recordKey !== null });
  if (recordKey === null) return null;
  return (
    <>
      <LastChange change={change.data ?? null} moment={moment} />
      {remove && <RemovePart name={name} remove={remove} onRemoved={onRemoved} />}
    </>
  );
}

function RemovePart({ name, remove, onRemoved }: { readonly name: string; readonly remove: () => Promise<unknown>; readonly onRemoved: () => void }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const carryOut = async () => {
    try {
      await remove();
      void queryClient.invalidateQueries();
      onRemoved();
    } catch (error) {
      setFailure(formatFailure(error));
      setAsking(false);
    }
  };
  return (
    <>
      {failure !== null && <MessageBox>{failure}</MessageBox>}
      {isAsking ? (
        <Group gap="xs" role="alert">
          <Text size="sm">{`Удалить «${name}»? Вернуть нельзя.`}</Text>
          <Button size="xs" color="red" onClick={() => { void carryOut(); }}>Удалить</Button>
          <Button size="xs" variant="default" onClick={() => { setAsking(false); }}>Оставить</Button>
        </Group>
      ) : <Group><Button size="compact-sm" variant="subtle" color="red" onClick={() => { setFailure(null); setAsking(true); }}>Удалить…</Button></Group>}
    </>
  );
}
