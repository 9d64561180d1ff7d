import { Button, Checkbox, Paper, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ROLE_TITLES } from '@shared/domain/accounts';
import type { SessionInfo } from '@shared/contract/session-contract';
import { useCallMutation } from '../../api/use-call-query';
import { EntryLayout } from '../../components/entry-layout';
import { PasswordForm } from './password-form';

type Props = { readonly session: SessionInfo; readonly onEnter: (session: SessionInfo | null) => void; readonly footer?: ReactNode };

/** First login: the one-time password becomes one's own, and the person confirms being who the account says (USR-03). */
export function FirstPasswordScreen({ session, onEnter, footer }: Props) {
  const [isConfirmed, setConfirmed] = useState(false);
  const leaving = useCallMutation('session.logout');
  const leave = () => { leaving.mutate({}, { onSettled: () => { onEnter(null); } }); };
  return (
    <EntryLayout title="Смените одноразовый пароль" above={session.school.shortName} footer={footer}>
      <Text size="sm">Пароль с листка доступа действует один раз. Придумайте свой: от 8 знаков, буквы и цифры.</Text>
      <PasswordForm
        session={session}
        oldLabel="Одноразовый пароль с листка"
        conditionRefusal={isConfirmed ? null : 'Проверьте свои данные и подтвердите их. Если они неверны, выйдите и обратитесь к администратору.'}
        condition={<Profile session={session} isConfirmed={isConfirmed} onConfirm={setConfirmed} />}
        otherActions={<Button variant="subtle" loading={leaving.isPending} onClick={leave}>Выйти</Button>}
        onChanged={onEnter}
      />
    </EntryLayout>
  );
}

function Profile({ session, isConfirmed, onConfirm }: { readonly session: SessionInfo; readonly isConfirmed: boolean; readonly onConfirm: (is: boolean) => void }) {
  return (
    <Paper withBorder p="sm">
      <Text size="sm" fw={600}>{session.name}</Text>
      <Text size="sm">{`Логин: ${session.login}`}</Text>
      <Text size="sm">{`Роли: ${session.roles.map((role) => ROLE_TITLES[role]).join(', ')}`}</Text>
      {session.ownClasses.length > 0 && <Text size="sm">{`Классное руководство: ${session.ownClasses.map((own) => own.name).join(', ')}`}</Text>}
      <Checkbox mt="xs" size="sm" label="Это я, данные верны" checked={isConfirmed} onChange={(event) => { onConfirm(event.currentTarget.checked); }} />
    </Paper>
  );
}
