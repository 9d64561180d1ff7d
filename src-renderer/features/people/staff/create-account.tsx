import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLE_TITLES, ROLES, type Role } from '@shared/domain/accounts';
import type { StaffCard } from '@shared/contract/staff-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';

/** The administrator's role is asked for later and confirmed by the director. */
const OFFERED = ROLES.filter((role) => role !== 'sysadmin');

/** The second step: a login, proposed from the name, and roles. */
export function CreateAccount({ card }: { readonly card: StaffCard }) {
  const queryClient = useQueryClient();
  const [login, setLogin] = useState(card.proposedLogin ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(card.classes.some((span) => span.dateTo === null) ? ['classTeacher', 'subjectTeacher'] : ['subjectTeacher']);
  const creating = useCallMutation('accounts.create');
  const create = () => {
    creating.mutate({ staffId: card.id, login: login.trim(), roles: [...roles] }, {
      onSuccess: () => { for (const name of ['people.getStaff', 'people.listStaff', 'accounts.list']) void queryClient.invalidateQueries({ queryKey: [name] }); },
    });
  };
  return (
    <Stack gap="xs">
      <TextInput label="Логин" value={login} onChange={(event) => { setLogin(event.currentTarget.value); }} />
      <Checkbox.Group label="Роли" value={[...roles]} onChange={(values) => { setRoles(OFFERED.filter((role) => values.includes(role))); }}>
        <Stack gap={4} mt={4}>{OFFERED.map((role) => <Checkbox key={role} size="sm" value={role} label={ROLE_TITLES[role]} />)}</Stack>
      </Checkbox.Group>
      <Text size="xs" c="dimmed">Роль администратора добавляется потом в «Учётных записях» и подтверждается директором.</Text>
      {creating.isError && <MessageBox>{formatFailure(creating.error)}</MessageBox>}
      <Button size="compact-md" disabled={login.trim().length < 3 || roles.length === 0} loading={creating.isPending} onClick={create}>Создать учётную запись</Button>
    </Stack>
  );
}
