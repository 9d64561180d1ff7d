import { Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SessionInfo } from '@shared/contract/session-contract';
import type { StorageState } from '@shared/contract/storage-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { EntryLayout } from '../../components/entry-layout';
import { MessageBox } from '../../components/message-box';
import { SecretField } from '../../components/secret-field';

type Props = { readonly storage: StorageState; readonly onEnter: (session: SessionInfo) => void; readonly onOtherSchool: () => void; readonly renderBreachDialog: (onClose: () => void) => ReactNode; readonly footer?: ReactNode };

/** Login and password before anything is shown (SEC-01). A refusal keeps the login and clears only the password. */
export function LoginScreen({ storage, onEnter, onOtherSchool, renderBreachDialog, footer }: Props) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isReporting, setReporting] = useState(false);
  const entering = useCallMutation('session.login');
  const submit = () => {
    setAsked(true);
    if (login.trim() === '' || password === '') return;
    entering.mutate({ login: login.trim(), password }, {
      onSuccess: onEnter,
      onError: () => { setPassword(''); setAsked(false); },
    });
  };
  return (
    <EntryLayout title="Вход в программу" above={describeSchool(storage)} footer={footer}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} style={{ display: 'contents' }}>
        {entering.isError && <MessageBox>{formatFailure(entering.error)}</MessageBox>}
        <TextInput
          label="Логин"
          value={login}
          autoFocus
          autoComplete="username"
          spellCheck={false}
          error={isAsked && login.trim() === '' ? 'Введите логин – он на листке доступа' : undefined}
          onChange={(event) => { setLogin(event.currentTarget.value); }}
        />
        <SecretField label="Пароль" value={password} onChange={setPassword} autoComplete="current-password" error={isAsked && password === '' ? 'Введите пароль' : undefined} />
        <Button type="submit" loading={entering.isPending}>Войти</Button>
      </form>
      <Text size="xs" c="dimmed">Под логином сотрудника работает только он сам: ученикам и посторонним вход запрещён.</Text>
      <Button variant="subtle" size="xs" onClick={() => { setReporting(true); }}>Сообщить о нарушении…</Button>
      <Button variant="subtle" size="xs" onClick={onOtherSchool}>Другая школа…</Button>
      {isReporting && renderBreachDialog(() => { setReporting(false); })}
    </EntryLayout>
  );
}

function describeSchool(storage: StorageState): string {
  const school = storage.school ? `${storage.school.shortName}, ${storage.school.yearName}` : 'Учебная часть';
  return storage.isDemo ? `${school} · демонстрационная школа` : school;
}
