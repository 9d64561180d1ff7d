import { Checkbox, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLE_TITLES, ROLES, type Role } from '@shared/domain/accounts';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { MessageBox } from '../../components/message-box';

type Props = { readonly account: AccountRow; readonly onClose: () => void };

/** Several roles at once; the person holds the sum of their rights (USR-01). */
export function RolesDialog({ account, onClose }: Props) {
  const queryClient = useQueryClient();
  const [roles, setRoles] = useState<readonly Role[]>([...account.roles, ...account.waitingRoles]);
  const saving = useCallMutation('accounts.setRoles');
  const reread = () => queryClient.invalidateQueries({ queryKey: ['accounts.list'] });
  const save = () => {
    saving.mutate({ accountId: account.id, roles: [...roles], version: account.version }, {
      onSuccess: () => { void reread(); onClose(); },
      onError: () => { void reread(); },
    });
  };
  const before = [...account.roles, ...account.waitingRoles];
  const isUnchanged = roles.length === before.length && roles.every((role) => before.includes(role));
  const asksDirector = roles.includes('sysadmin') && !before.includes('sysadmin');
  return (
    <ConfirmDialog
      title="Роли"
      action="Сохранить роли"
      isBusy={saving.isPending}
      isDisabled={roles.length === 0 || isUnchanged}
      failure={saving.isError ? formatFailure(saving.error) : null}
      onConfirm={save}
      onClose={onClose}
    >
      <Text size="sm">{`${account.name}: права ролей складываются. Изменения действуют сразу, кроме прав администратора: их подтверждает директор.`}</Text>
      {account.waitingRoles.length > 0 && <Text size="sm">Права администратора уже запрошены и ждут директора. Снимите отметку, чтобы отозвать просьбу.</Text>}
      <Checkbox.Group label="Роли сотрудника" value={[...roles]} onChange={(values) => { setRoles(ROLES.filter((role) => values.includes(role))); }} error={roles.length === 0 ? 'Нужна хотя бы одна роль' : undefined}>
        <Stack gap={6} mt={6}>{ROLES.map((role) => <Checkbox key={role} size="sm" value={role} label={ROLE_TITLES[role]} />)}</Stack>
      </Checkbox.Group>
      {asksDirector && <MessageBox kind="notice">Права администратора будут действовать, когда директор подтвердит их у себя: «Учётные записи», «Права администратора».</MessageBox>}
    </ConfirmDialog>
  );
}
