import { useEffect, useState } from 'react';
import { findMaintenanceState } from '@shared/domain/security';
import { plural } from '@shared/lib/plural';
import { toWallClock } from '@shared/lib/wall-clock';
import { useSession } from '../../../api/session-context';
import styles from './lines.module.css';

const TICK_MS = 10_000;

/** Counts the last ten minutes before the nightly break down, and says during it that nothing can be entered (SYS-05). */
export function MaintenanceLine() {
  const { maintenance, now, school: { timeZone } } = useSession();
  // The school's clock: the holder's time when the session was read, and what has passed on this computer since.
  const [read] = useState(() => ({ at: Date.parse(now), own: Date.now() }));
  const [time, setTime] = useState(read.at);
  useEffect(() => {
    if (maintenance === null) return undefined;
    const timer = setInterval(() => { setTime(read.at + (Date.now() - read.own)); }, TICK_MS);
    return () => { clearInterval(timer); };
  }, [maintenance, read]);
  if (maintenance === null) return null;
  const state = findMaintenanceState(toWallClock(new Date(time).toISOString(), timeZone).slice(11, 16), maintenance);
  if (state.kind === 'open') return null;
  const { minutesLeft } = state;
  return (
    <div className={styles.line} data-kind="warning" role="status">
      {state.kind === 'soon'
        ? `Через ${String(minutesLeft)} ${plural(minutesLeft, 'минуту', 'минуты', 'минут')}, в ${maintenance.from}, начнётся обслуживание базы до ${maintenance.to}. Закончите ввод: потом можно будет только смотреть и печатать.`
        : `Идёт обслуживание базы до ${maintenance.to}: можно смотреть и печатать, вносить записи нельзя.`}
    </div>
  );
}
