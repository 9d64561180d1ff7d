import { useEffect, useRef, useState } from 'react';
import styles from '../system.module.css';
import { useWorkplace } from '../link/use-workplace';
import { OutboxDialog } from './outbox-dialog';

const EMPTY = { waiting: 0, refused: 0 };

/** «Не отправлено: 3» in the top line; the list opens by itself when something has been refused. */
export function OutboxButton() {
  const { waiting, refused } = useWorkplace()?.outbox ?? EMPTY;
  const [isOpen, setOpen] = useState(false);
  const shownRefusals = useRef(0);
  useEffect(() => {
    if (refused > shownRefusals.current) setOpen(true);
    shownRefusals.current = refused;
  }, [refused]);
  const words = [...(waiting > 0 ? [`Не отправлено: ${waiting}`] : []), ...(refused > 0 ? [`Не принято: ${refused}`] : [])];
  return (
    <>
      {words.length > 0 && <button type="button" className={styles.button} title="Показать, что ждёт отправки" onClick={() => { setOpen(true); }}>{words.join(', ')}</button>}
      {isOpen && <OutboxDialog onClose={() => { setOpen(false); }} />}
    </>
  );
}
