import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { StorageState } from '@shared/contract/storage-contract';
import { formatFailure, formatFailureData } from '../../api/failure';
import { useShell } from '../../api/shell-context';
import { useCallMutation } from '../../api/use-call-query';
import { EntryLayout } from '../../components/entry-layout';
import { Icon } from '../../components/icon';
import { MessageBox } from '../../components/message-box';

type Props = { readonly folder: string | null; readonly footer?: ReactNode; readonly onOpened: (next: StorageState) => void; readonly onBack: () => void };

/** The way in when no password opens the file: the code from the director's envelope (BAK-02). What was typed stays after a refusal. */
export function RecoveryStep({ folder: known, footer, onOpened, onBack }: Props) {
  const shell = useShell();
  const [folder, setFolder] = useState(known);
  const [code, setCode] = useState('');
  const opening = useCallMutation('storage.openWithRecovery');
  const choose = async () => {
    const chosen = await shell.chooseFolder('Папка с базой школы');
    if (chosen !== null) setFolder(chosen);
  };
  const open = () => {
    if (folder !== null && code.trim() !== '') opening.mutate({ folder, code }, { onSuccess: (next) => { if (next.state === 'open') onOpened(next); } });
  };
  const refused = opening.data?.failure ? formatFailureData(opening.data.failure) : null;
  const failure = opening.isError ? formatFailure(opening.error) : refused;
  return (
    <EntryLayout title="Открыть по листу восстановления" footer={footer}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); open(); }} style={{ display: 'contents' }}>
        <Text size="sm">Лист лежит в запечатанном конверте у директора. После входа напечатайте новый лист.</Text>
        {failure !== null && <MessageBox>{failure}</MessageBox>}
        <Group gap="sm">
          <Button variant="default" leftSection={<Icon name="folder" />} onClick={() => { void choose(); }}>Выбрать папку…</Button>
          <Text size="sm" fw={500} aria-label="Выбранная папка">{folder ?? 'папка с базой не выбрана'}</Text>
        </Group>
        <TextInput
          label="Код с листа"
          description="Восемь групп по пять знаков, подряд по номерам"
          value={code}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => { setCode(event.currentTarget.value); }}
        />
        <Button type="submit" loading={opening.isPending} disabled={folder === null || code.trim() === ''}>Открыть базу</Button>
      </form>
      <Button variant="subtle" onClick={onBack}>Назад</Button>
    </EntryLayout>
  );
}
