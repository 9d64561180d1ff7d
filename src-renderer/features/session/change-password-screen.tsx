import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../api/session-context';
import { MessageBox } from '../../components/message-box';
import { Screen } from '../../components/screen';
import { PasswordForm } from './password-form';

/** The person's own password, from the user menu. */
export function ChangePasswordScreen() {
  const session = useSession();
  const queryClient = useQueryClient();
  const [changes, setChanges] = useState(0);
  return (
    <Screen title="Смена пароля" note={session.name}>
      <Stack gap="sm" maw={420}>
        {changes > 0 && <MessageBox kind="notice">Пароль сменён. В следующий раз входите с новым.</MessageBox>}
        <Text size="sm">От 8 знаков, буквы и цифры. Пароль знаете только вы: администратор может лишь выдать новый одноразовый.</Text>
        <PasswordForm
          key={changes}
          session={session}
          oldLabel="Нынешний пароль"
          onChanged={(next) => {
            queryClient.setQueryData(['session.get', {}], next);
            setChanges(changes + 1);
          }}
        />
      </Stack>
    </Screen>
  );
}
