import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useMoment } from '../../../api/use-moment';
import { BreachDialog } from '../breach-dialog';
import styles from './lines.module.css';

/** The same account is at work elsewhere: said to both places, with the way to report it (SYS-06). */
export function SecondLoginLine() {
  const backend = useBackend();
  const moment = useMoment();
  const { otherPlaces, login, name } = useSession();
  const [words, setWords] = useState<string | null>(() => (otherPlaces.length === 0 ? null : `Под вашим логином уже работают: ${otherPlaces.join(', ')}.`));
  const [isReporting, setReporting] = useState(false);
  useEffect(() => backend.onEvent((event) => { if (event.kind === 'secondLogin') setWords(`Под вашим логином вошли ещё раз: компьютер ${event.workstation}, ${moment(event.at)}.`); }), [backend, moment]);
  if (words === null) return null;
  return (
    <div className={styles.line} data-kind="warning" role="alert">
      <span>{`${words} Если это не вы, сообщите сразу.`}</span>
      <Button size="compact-xs" variant="default" onClick={() => { setReporting(true); }}>Это не я…</Button>
      <CloseButton size="sm" ml="auto" aria-label="Закрыть сообщение о втором входе" onClick={() => { setWords(null); }} />
      {isReporting && <BreachDialog login={login} reporter={name} onClose={() => { setReporting(false); }} />}
    </div>
  );
}
