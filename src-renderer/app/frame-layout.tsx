import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session-context';
import { MessageBox } from '../components/message-box';
import { Screen } from '../components/screen';
import { BackupAlarms } from '../features/backup';
import { useUnsavedCount } from '../features/journal';
import { BreachDialog, MaintenanceLine, SecondLoginLine } from '../features/security';
import { LinkBanner, TaskLines } from '../features/system';
import { useCloseGuard } from '../hooks/use-close-guard';
import { useShortcut } from '../hooks/use-shortcut';
import { KeyHelpDialog } from './key-help-dialog';
import { findMenuItem, isOpenTo } from './menu';
import { PreviousLoginLine } from './previous-login-line';
import { Rail } from './rail';
import { SearchDialog } from './search-dialog';
import { TopLine } from './top-line';
import styles from './frame.module.css';

/** Screens that list the alarms about copies themselves. */
const SHOWING_ALARMS: readonly string[] = ['/backup', '/system'];

/** Rail, top line, and the screen of the address; an address that is not this person's says so. */
export function FrameLayout() {
  const { rights, login, name } = useSession();
  const href = useRouterState({ select: (state) => state.location.href });
  const [opened, setOpened] = useState<'search' | 'keys' | 'breach' | null>(null);
  useShortcut({ code: 'KeyK', ctrl: true }, () => { setOpened('search'); });
  useShortcut({ character: '?' }, () => { setOpened('keys'); });
  useShortcut({ code: 'F1' }, () => { setOpened('keys'); });
  useCloseGuard(useUnsavedCount() > 0);
  const item = findMenuItem(href);
  const isClosed = item !== null && !isOpenTo(item, rights);
  const close = () => { setOpened(null); };
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.main}>
        <TopLine onSearch={() => { setOpened('search'); }} onKeys={() => { setOpened('keys'); }} onBreach={() => { setOpened('breach'); }} />
        <LinkBanner />
        <MaintenanceLine />
        <SecondLoginLine />
        <PreviousLoginLine />
        <TaskLines />
        {!SHOWING_ALARMS.includes(item?.to ?? '') && <BackupAlarms />}
        <main className={styles.place}>{isClosed ? <ClosedPlace /> : <Outlet />}</main>
      </div>
      {opened === 'search' && <SearchDialog onClose={close} />}
      {opened === 'breach' && <BreachDialog login={login} reporter={name} onClose={close} />}
      {opened === 'keys' && <KeyHelpDialog onClose={close} />}
    </div>
  );
}

function ClosedPlace() {
  return (
    <Screen title="Раздел закрыт">
      <MessageBox>У вашей роли нет права на этот раздел. Обратитесь к системному администратору школы.</MessageBox>
    </Screen>
  );
}
