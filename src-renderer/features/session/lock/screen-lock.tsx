import { Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useSession } from '../../../api/session-context';
import { useShortcut } from '../../../hooks/use-shortcut';
import { Cover } from './cover';
import { ScreenLockContext } from './screen-lock-context';
import { UnlockForm } from './unlock-form';
import { useIdle } from './use-idle';

type State = 'open' | 'hidden' | 'locked';

/** Kept over a reload of the window: F5 must not open a locked screen. */
const KEY = 'screenLocked';

/** Covers the work of a signed-in person: after idle minutes, by Ctrl+Alt+L, or at once by F9 (SEC-08). */
export function ScreenLock({ children, onLeave }: { readonly children: ReactNode; readonly onLeave: () => void }) {
  const { accountId, idleLockMinutes } = useSession();
  const [state, setState] = useState<State>(() => (sessionStorage.getItem(KEY) === String(accountId) ? 'locked' : 'open'));
  const control = useMemo(() => {
    const lock = () => {
      sessionStorage.setItem(KEY, String(accountId));
      setState('locked');
    };
    const hide = () => { setState((before) => (before === 'open' ? 'hidden' : before)); };
    return { lock, hide };
  }, [accountId]);
  const open = () => {
    sessionStorage.removeItem(KEY);
    setState('open');
  };
  const leave = () => {
    sessionStorage.removeItem(KEY);
    onLeave();
  };
  useShortcut({ code: 'KeyL', ctrl: true, alt: true }, control.lock);
  useShortcut({ code: 'F9' }, () => { if (state === 'hidden') open(); else control.hide(); }, state !== 'locked');
  useIdle(idleLockMinutes, state !== 'locked', control.lock);
  return (
    <ScreenLockContext value={control}>
      {children}
      {state === 'locked' && <Cover label="Экран закрыт"><UnlockForm onUnlock={open} onLeave={leave} /></Cover>}
      {state === 'hidden' && <Cover label="Экран скрыт"><Text c="dimmed">Экран скрыт. F9 – показать снова.</Text></Cover>}
    </ScreenLockContext>
  );
}
