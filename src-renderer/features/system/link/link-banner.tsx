import { useEffect, useState } from 'react';
import { useMoment } from '../../../api/use-moment';
import { Icon } from '../../../components/icon';
import styles from '../system.module.css';
import { useWorkplace } from './use-workplace';

/** A quick take-over is not worth a word. */
const LOST_AFTER_MS = 1000;
const RESTORED_MS = 4000;

/** Nobody answers: since when, and that nothing typed is lost; gone by itself (SYS-04). */
export function LinkBanner() {
  const link = useWorkplace()?.link;
  const moment = useMoment();
  const stage = useLinkStage(link?.state === 'searching');
  return (
    <div role="status">
      {stage === 'lost' && link && (
        <div className={styles.lost}>
          <Icon name="warning" size={16} />
          {link.otherVersion === undefined
            ? `Нет связи с сервером школы. Ищем с ${moment(link.since).slice(-5)}. Введённое сохраняется на этом компьютере.`
            : `Базу ведёт программа другой версии (${link.otherVersion}): обновите ту, которая старше. Введённое хранится здесь и уйдёт потом.`}
        </div>
      )}
      {stage === 'restored' && <div className={styles.restored}><Icon name="check" size={16} />Связь восстановлена.</div>}
    </div>
  );
}

/** The same for whoever is not signed in yet: entering waits for a holder. */
export function LinkNote() {
  const link = useWorkplace()?.link;
  // No waiting helps against another version: the screen itself says so.
  const stage = useLinkStage(link?.state === 'searching' && link.otherVersion === undefined);
  return <div role="status">{stage === 'lost' && <div className={styles.note}><Icon name="warning" size={16} />Нет связи с сервером школы, ищем. Вход подождёт и продолжится сам.</div>}</div>;
}

type Stage = 'quiet' | 'lost' | 'restored';

function useLinkStage(isSearching: boolean): Stage {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLost(isSearching); }, isSearching ? LOST_AFTER_MS : RESTORED_MS);
    return () => { clearTimeout(timer); };
  }, [isSearching]);
  if (!isLost) return 'quiet';
  return isSearching ? 'lost' : 'restored';
}
