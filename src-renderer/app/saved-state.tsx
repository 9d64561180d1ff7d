import { useState } from 'react';
import { useActivity } from '../api/activity-context';
import { useSession } from '../api/session-context';
import { useUnsavedCount } from '../features/journal';
import { describeLink, useWorkplace } from '../features/system';
import styles from './frame.module.css';

/** «Сохранено 12:04» by the school's clock, not the machine's. */
export function SavedState() {
  const { now, school } = useSession();
  const [clockShift] = useState(() => Date.parse(now) - Date.now());
  const unsaved = useUnsavedCount();
  const workplace = useWorkplace();
  const { saving, savedAt, isUnreachable } = useActivity();
  const describe = () => {
    if (isUnreachable) return unsaved > 0 ? `Нет связи. Не сохранено: ${unsaved}` : 'Нет связи с базой школы';
    if (saving > 0) return 'Сохраняем…';
    if (unsaved > 0) return `Не сохранено: ${unsaved}`;
    // «Не отправлено» stands beside it.
    if (savedAt === null || (workplace?.outbox.waiting ?? 0) > 0) return '';
    const time = new Date(savedAt.getTime() + clockShift).toLocaleTimeString('ru-RU', { timeZone: school.timeZone, hour: '2-digit', minute: '2-digit' });
    return `Сохранено ${time}`;
  };
  return <div className={styles.saved} data-lost={isUnreachable || undefined} role="status" title={describeLink(workplace?.link)}>{describe()}</div>;
}
