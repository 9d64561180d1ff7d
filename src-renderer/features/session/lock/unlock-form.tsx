import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatFailure, isFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { SecretField } from '../../../components/secret-field';
import styles from './cover.module.css';

type Props = { readonly onUnlock: () => void; readonly onLeave: () => void };

/** The password of the person who locked the screen; somebody else can only leave to the login window (SEC-08). */
export function UnlockForm({ onUnlock, onLeave }: Props) {
  const session = useSession();
  const [password, setPassword] = useState('');
  const unlocking = useCallMutation('session.unlock');
  const leaving = useCallMutation('session.logout');
  const submit = () => {
    if (password === '') return;
    unlocking.mutate({ password }, {
      onSuccess: onUnlock,
      onError: (error) => {
        setPassword('');
        // The session has ended meanwhile (a new slip, a block): only the login window is left.
        if (isFailure(error, 'notSignedIn')) onLeave();
      },
    });
  };
  return (
    <form className={styles.sheet} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Title order={2} size="h4">Экран закрыт</Title>
      <Text size="sm">{`${session.name}. Введённое не потеряно: введите свой пароль, чтобы продолжить.`}</Text>
      {unlocking.isError && <MessageBox>{formatFailure(unlocking.error)}</MessageBox>}
      <SecretField label="Пароль" value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
      <Group justify="space-between" gap="xs">
        <Button type="submit" loading={unlocking.isPending}>Открыть экран</Button>
        <Button variant="subtle" loading={leaving.isPending} onClick={() => { leaving.mutate({}, { onSettled: onLeave }); }}>Войти другому</Button>
      </Group>
      <Text size="xs" c="dimmed">Если войдёт другой сотрудник, несохранённое на этом экране пропадёт.</Text>
    </form>
  );
}
