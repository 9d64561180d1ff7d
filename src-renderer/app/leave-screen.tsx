import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { plural } from '@shared/lib/plural';
import { useBackend } from '../api/backend-context';
import { formatFailure, isFailure } from '../api/failure';
import { useCallMutation } from '../api/use-call-query';
import { MessageBox } from '../components/message-box';
import { Reading } from '../components/reading';
import { Screen } from '../components/screen';
import { forgetOpenPages, useUnsavedCount } from '../features/journal';
import { useLeave } from './leave-context';

/** Signing out is a place to go to, so that a screen with something unsaved can object first. */
export function LeaveScreen() {
  const backend = useBackend();
  const leave = useLeave();
  const unsaved = useUnsavedCount();
  const { mutate, isError, error } = useCallMutation('session.logout');
  const isStarted = useRef(false);
  const finish = () => {
    forgetOpenPages(backend);
    leave();
  };
  const start = () => {
    isStarted.current = true;
    mutate({}, { onSuccess: finish, onError: (failure) => { if (isFailure(failure, 'notSignedIn')) finish(); } });
  };
  useEffect(() => { if (unsaved === 0 && !isStarted.current) start(); });
  const isAsking = unsaved > 0 && !isStarted.current;
  return (
    <Screen title="Выход из программы">
      {isAsking && (
        <MessageBox kind="warning" actions={<Button size="xs" color="red" onClick={start}>Выйти и потерять их</Button>}>
          {`В журнале ${unsaved} ${plural(unsaved, 'запись не сохранена', 'записи не сохранены', 'записей не сохранено')}. Подождите или вернитесь на страницу журнала и исправьте отклонённое; если выйти сейчас, эти записи пропадут.`}
        </MessageBox>
      )}
      {isError && <MessageBox onRetry={start}>{formatFailure(error)}</MessageBox>}
      {!isAsking && !isError && <Reading text="Выходим…" />}
    </Screen>
  );
}
