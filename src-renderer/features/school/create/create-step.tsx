import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputFor } from '@shared/contract/contract';
import type { CreatedSchool } from '@shared/contract/storage-contract';
import { formatFailure } from '../../../api/failure';
import { useLongCall } from '../../../api/use-long-call';
import { MessageBox } from '../../../components/message-box';
import { ProgressPanel } from '../../../components/progress-panel';

/** Everything about the new school but where it lies and who administers it. */
export type SchoolOrder = Omit<InputFor<'storage.createSchool'>, 'folder' | 'adminLogin'>;

type Props = {
  readonly folder: string;
  readonly order: SchoolOrder;
  /** «из файла «school.xlsx»». */
  readonly from: string;
  /** Whose account it will be. */
  readonly administrator: string;
  readonly onBack: () => void;
  readonly onRunning: (isRunning: boolean) => void;
  readonly onCreated: (created: CreatedSchool) => void;
};

const PROPOSED_LOGIN = 'admin';

/** The first administrator's login, then the school itself; cancelled, it leaves the folder as it was. */
export function CreateStep({ folder, order, from, administrator, onBack, onRunning, onCreated }: Props) {
  const [login, setLogin] = useState(PROPOSED_LOGIN);
  const creating = useLongCall('storage.createSchool');
  const create = async () => {
    onRunning(true);
    const { output: created } = await creating.run({ ...order, folder, adminLogin: login.trim() });
    onRunning(false);
    if (created) onCreated(created);
  };
  if (creating.isRunning) return <ProgressPanel title="Создаём школу" progress={creating.progress} onCancel={creating.cancel} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{`База школы будет создана в папке «${folder}» ${from}.`}</Text>
      <TextInput
        label="Логин системного администратора"
        description={`${administrator} Пароль – одноразовый, на листке, который вы сохраните или напечатаете.`}
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
