import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session-context';
import { useMoment } from '../api/use-moment';
import { BreachDialog } from '../features/security';
import styles from './frame.module.css';

/** After login the person sees when and where the account was last used (SEC-01); closed, it stays in the user menu. */
export function PreviousLoginLine() {
  const { previousLogin, login, name } = useSession();
  const moment = useMoment();
  const key = `previousLogin:${login}:${previousLogin?.at ?? ''}`;
  const [isReporting, setReporting] = useState(false);
  const [isClosed, setClosed] = useState(() => sessionStorage.getItem(key) !== null);
  if (previousLogin === null || isClosed) return null;
  const close = () => {
    sessionStorage.setItem(key, 'seen');
    setClosed(true);
  };
  return (
    <div className={styles.previous} role="status">
      <span>{`Предыдущий вход: ${moment(previousLogin.at)}, компьютер ${previousLogin.workstation}. `}<button type="button" className={styles.link} onClick={() => { setReporting(true); }}>Это был(а) не я</button></span>
      <CloseButton size="sm" aria-label="Закрыть сообщение о предыдущем входе" onClick={close} />
      {isReporting && <BreachDialog login={login} reporter={name} onClose={() => { setReporting(false); }} />}
    </div>
  );
}
