import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupComparison } from '@shared/contract/backup-contract';
import { formatFailure, isFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import { SecretField } from '../../components/secret-field';

type Props = { readonly comparison: BackupComparison; readonly onBack: () => void; readonly onAgain: () => void };

/** The director's own login and password, whoever is signed in; afterwards everybody signs in anew. */
export function ConfirmRestoreStep({ comparison, onBack, onAgain }: Props) {
  const restoring = useLongCall('backup.restore');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [replacedFile, setReplacedFile] = useState<string | null>(null);
  const restore = async () => {
    const { output } = await restoring.run({ path: comparison.path, presentHeadId: comparison.presentHeadId, directorLogin: login, directorPassword: password });
    setPassword('');
    if (output) setReplacedFile(output.replacedFile);
  };
  if (replacedFile !== null) {
    return (
      <MessageBox kind="notice" actions={<Button size="xs" onClick={() => { window.location.reload(); }}>Войти снова</Button>}>
        {`База восстановлена. Прежняя сохранена рядом с ней как «${replacedFile}». Все сеансы закончены: войдите снова.`}
      </MessageBox>
    );
  }
  return (
    <Stack gap="sm" maw={520}>
      <MessageBox kind="warning">
        {`База будет заменена копией ${comparison.path}. Пропадёт внесённое после неё (действий: ${String(comparison.lostLines)}). Нынешний файл останется рядом с базой, из него можно вернуться. Все будут отключены и войдут снова.`}
      </MessageBox>
      <Text size="sm">Подтверждает директор своим логином и паролем.</Text>
      <TextInput label="Логин директора" value={login} autoComplete="off" onChange={(event) => { setLogin(event.currentTarget.value); }} />
      <SecretField label="Пароль директора" value={password} autoComplete="current-password" onChange={setPassword} />
      {restoring.isRunning && <ProgressPanel title="Восстанавливаем базу" progress={restoring.progress} />}
      {restoring.failure && <MessageBox actions={isFailure(restoring.failure, 'restoreOutdated') && <Button size="xs" variant="default" onClick={onAgain}>Сравнить ещё раз</Button>}>{formatFailure(restoring.failure)}</MessageBox>}
      <Group gap="xs">
        <Button variant="default" disabled={restoring.isRunning} onClick={onBack}>Назад</Button>
        <Button color="red" loading={restoring.isRunning} disabled={login.trim() === '' || password === ''} onClick={() => { void restore(); }}>Восстановить базу</Button>
      </Group>
    </Stack>
  );
}
