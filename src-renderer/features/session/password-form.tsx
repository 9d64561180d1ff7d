import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { findPasswordProblems } from '@shared/domain/accounts';
import type { SessionInfo } from '@shared/contract/session-contract';
import { formatFailure, toAppError } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { SecretField } from '../../components/secret-field';
import { formatPasswordProblems, isPasswordProblem } from './password-problem-text';

type Props = {
  readonly session: SessionInfo;
  readonly oldLabel: string;
  /** Something above the button that has to be true first; `null` = nothing. */
  readonly condition?: ReactNode;
  readonly conditionRefusal?: string | null;
  readonly otherActions?: ReactNode;
  readonly onChanged: (session: SessionInfo) => void;
};

/** Old password, new password twice; says what is wrong beside the field, before the backend is asked. */
export function PasswordForm({ session, oldLabel, condition, conditionRefusal = null, otherActions, onChanged }: Props) {
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isAsked, setAsked] = useState(false);
  const changing = useCallMutation('session.changePassword');
  const problems = findPasswordProblems(newPassword, session.login, oldPassword);
  const submit = () => {
    setAsked(true);
    if (oldPassword === '' || problems.length > 0 || repeated !== newPassword || conditionRefusal !== null) return;
    changing.mutate({ oldPassword, newPassword }, { onSuccess: onChanged });
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} style={{ display: 'contents' }}>
      <SecretField label={oldLabel} value={oldPassword} onChange={setOldPassword} autoComplete="current-password" autoFocus error={isAsked && oldPassword === '' ? 'Введите нынешний пароль' : undefined} />
      <SecretField label="Новый пароль" value={newPassword} onChange={setNewPassword} autoComplete="new-password" error={isAsked && problems.length > 0 ? formatPasswordProblems(problems) : undefined} />
      <SecretField label="Новый пароль ещё раз" value={repeated} onChange={setRepeated} autoComplete="new-password" error={isAsked && repeated !== newPassword ? 'Пароли не совпадают' : undefined} />
      {condition}
      {isAsked && conditionRefusal !== null && <MessageBox>{conditionRefusal}</MessageBox>}
      {changing.isError && <MessageBox>{describeRefusal(changing.error)}</MessageBox>}
      <Group justify="space-between" gap="xs">
        <Button type="submit" loading={changing.isPending}>Сменить пароль</Button>
        {otherActions}
      </Group>
    </form>
  );
}

/** The backend names its objections by code; they are worded as beside the field. */
function describeRefusal(error: unknown): string {
  const { code, details } = toAppError(error);
  const problems = code === 'passwordRefused' && Array.isArray(details.problems) ? details.problems.filter(isPasswordProblem) : [];
  return problems.length > 0 ? `Пароль не подходит: ${formatPasswordProblems(problems)}.` : formatFailure(error);
}
