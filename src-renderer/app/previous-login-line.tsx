import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session-context';
import { useMoment } from '../api/use-moment';
import styles from './frame.module.css';

/** After login the person sees when and where the account was last used (SEC-01); closed, it stays in the user menu. */
export function PreviousLoginLine() {
  const { previousLogin, login } = useSession();
  const moment = useMoment();
  const key = `previousLogin:${login}:${previousLogin?.at ?? ''}`;
  const [isClosed, setClosed] = useState(() => sessionStorage.getItem(key) !== null);
  if (previousLogin === null || isClosed) return null;
  const close = () => {
    sessionStorage.setItem(key, 'seen');
    setClosed(true);
  };
  return (
    <div className={styles.previous} role="status">
      <span>{`Предыдущий вход: ${moment(previousLogin.at)}, компьютер ${previousLogin.workstation}. Если это были не вы, смените пароль и скажите администратору.`}</span>
      <CloseButton size="sm" aria-label="Закрыть сообщение о предыдущем входе" onClick={close} />
    </div>
  );
}
