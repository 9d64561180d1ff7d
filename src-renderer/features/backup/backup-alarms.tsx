import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';

/** Warning lines about copies for administrator and director, wherever they are (BAK-01, BAK-02); nothing for others, nothing when all is well. */
export function BackupAlarms() {
  const maySee = useSession().rights.includes('backup.view');
  const alarms = useCallQuery('backup.listAlarms', {}, { enabled: maySee });
  const [first] = alarms.data ?? [];
  if (!maySee || first === undefined) return null;
  return <MessageBox kind="warning">{`Резервные копии: ${first}`}</MessageBox>;
}
