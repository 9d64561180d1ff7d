import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import styles from '../system.module.css';

/** Copies and their alarms, for whoever may see them (SYS-08). */
export function SafetyFacts() {
  const moment = useMoment();
  const maySee = useSession().rights.includes('backup.view');
  const { data } = useCallQuery('backup.getState', {}, { enabled: maySee });
  if (!data) return null;
  return (
    <section className={styles.part} aria-label="Резервные копии">
      <h2>Резервные копии</h2>
      {data.alarms.map((alarm) => <MessageBox key={alarm} kind="warning">{alarm}</MessageBox>)}
      <dl className={styles.facts}>
        <dt>Последняя проверенная копия</dt><dd>{data.lastGoodAt === null ? 'ещё не было' : moment(data.lastGoodAt)}</dd>
        <dt>Последняя вне сервера</dt><dd>{data.lastExternalAt === null ? 'ещё не было' : moment(data.lastExternalAt)}</dd>
      </dl>
    </section>
  );
}
