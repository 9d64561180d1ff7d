import { Center, Stack } from '@mantine/core';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SessionInfo } from '@shared/contract/session-contract';
import type { StorageState } from '@shared/contract/storage-contract';
import { useBackend } from '../api/backend-context';
import { formatFailure, toAppError } from '../api/failure';
import { SessionProvider } from '../api/session-context';
import { useCallQuery } from '../api/use-call-query';
import { MessageBox } from '../components/message-box';
import { Reading } from '../components/reading';
import { forgetOpenPages } from '../features/journal';
import { BlankFormsButton } from '../features/outage';
import { StartScreen } from '../features/school';
import { BreachDialog } from '../features/security';
import { AcknowledgementScreen, FirstPasswordScreen, LoginScreen, ScreenLock } from '../features/session';
import { LinkNote } from '../features/system';
import { AppearanceControls } from './appearance-controls';
import { Frame } from './frame';

/** School first, then the person, then a password of one's own; nothing is shown before (SEC-01, SYS-02, USR-03). */
export function Gate() {
  const storage = useCallQuery('storage.getState', {});
  const [isElsewhere, setElsewhere] = useState(false);
  if (storage.isError) return <StartFailure error={storage.error} onRetry={() => { void storage.refetch(); }} />;
  if (!storage.data) return <Waiting />;
  if (storage.data.state !== 'open') return <StartScreen storage={storage.data} footer={<EntryFooter />} />;
  if (isElsewhere) return <StartScreen storage={storage.data} footer={<EntryFooter />} onBack={() => { setElsewhere(false); }} />;
  return <PersonGate storage={storage.data} onOtherSchool={() => { setElsewhere(true); }} />;
}

function PersonGate({ storage, onOtherSchool }: { readonly storage: StorageState; readonly onOtherSchool: () => void }) {
  const queryClient = useQueryClient();
  const session = useCallQuery('session.get', {});
  const backend = useBackend();
  const lastPerson = useRef<number | null>(null);
  useEffect(() => { if (session.data) lastPerson.current = session.data.accountId; }, [session.data]);
  const enter = (next: SessionInfo | null) => {
    // Whoever signs in after a lost session may be another person.
    const isOther = next !== null && lastPerson.current !== null && lastPerson.current !== next.accountId;
    if (next === null || isOther) forgetPerson(queryClient);
    if (isOther) forgetOpenPages(backend);
    queryClient.setQueryData(['session.get', {}], next);
  };
  // Whoever is inside stays there: what is read again meanwhile may fail while the line is cut.
  if (session.isError && session.data === undefined) return <StartScreen storage={{ ...storage, failure: toAppError(session.error) }} footer={<EntryFooter />} onBack={() => { void session.refetch(); }} />;
  if (session.data === undefined) return <Waiting />;
  if (session.data === null) return <LoginScreen storage={storage} onEnter={enter} onOtherSchool={onOtherSchool} renderBreachDialog={(onClose) => <BreachDialog onClose={onClose} />} footer={<EntryFooter />} />;
  if (session.data.mustChangePassword) return <FirstPasswordScreen session={session.data} onEnter={enter} footer={<AppearanceControls />} />;
  if (session.data.mustAcknowledge) return <AcknowledgementScreen session={session.data} onEnter={enter} footer={<AppearanceControls />} />;
  return (
    <SessionProvider session={session.data}>
      <ScreenLock key={session.data.accountId} onLeave={() => { enter(null); }}>
        <Frame onLeave={() => { enter(null); }} />
      </ScreenLock>
    </SessionProvider>
  );
}

/** The next person at this computer sees nothing of the one before. */
function forgetPerson(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'storage.getState' && query.queryKey[0] !== 'session.get' });
  window.location.hash = '';
}

/** Paper forms are at hand before anybody has signed in, and when no school can be opened (BAK-06). */
function EntryFooter() {
  return (
    <Stack gap="xs" align="center">
      <LinkNote />
      <BlankFormsButton />
      <AppearanceControls />
    </Stack>
  );
}

function Waiting() {
  return <Center h="100%"><Reading text="Открываем…" /></Center>;
}

function StartFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return <Center h="100%" p="md"><MessageBox onRetry={onRetry}>{formatFailure(error)}</MessageBox></Center>;
}
