import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CreatedSchool } from '@shared/contract/storage-contract';
import { formatFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import type { CheckedFile } from './checked-file';

type Props = {
  readonly folder: string;
  readonly checked: CheckedFile;
  readonly onBack: () => void;
  readonly onRunning: (isRunning: boolean) => void;
  readonly onCreated: (created: CreatedSchool) => void;
};

const PROPOSED_LOGIN = 'admin';

/** The first administrator's login, then the school itself; cancelled, it leaves the folder as it was. */
export function CreateStep({ folder, checked, onBack, onRunning, onCreated }: Props) {
  const [login, setLogin] = useState(PROPOSED_LOGIN);
  const creating = useLongCall('storage.createSchool');
  const create = async () => {
    onRunning(true);
    const { output: created } = await creating.run({ folder, file: checked.file, preset: checked.preset, adminLogin: login.trim(), acceptWarnings: checked.acceptsWarnings });
    onRunning(false);
    if (created) onCreated(created);
  };
  if (creating.isRunning) return <ProgressPanel title="Создаём школу" progress={creating.progress} onCancel={creating.cancel} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{`База школы будет создана в папке «${folder}» из файла «${checked.file.name}».`}</Text>
      <TextInput
        label="Логин системного администратора"
        description="Учётная запись сотрудника с должностью «Системный администратор». Пароль – одноразовый, на листке, который вы сохраните или напечатаете."
        value={login}
        maw={420}
        spellCheck={false}
        error={login.trim() === '' ? 'Введите логин' : undefined}
        onChange={(event) => { setLogin(event.currentTarget.value); }}
      />
      {creating.failure !== null && <MessageBox>{formatFailure(creating.failure)}</MessageBox>}
      <Group justify="space-between" gap="xs">
        <Button variant="default" onClick={onBack}>Назад</Button>
        <Button disabled={login.trim() === ''} onClick={() => { void create(); }}>Создать школу</Button>
      </Group>
    </Stack>
  );
}
