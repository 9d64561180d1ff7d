import { createContext, useContext, type ReactNode } from 'react';
import type { SessionInfo } from '@shared/contract/session-contract';

const SessionContext = createContext<SessionInfo | null>(null);

export function SessionProvider({ session, children }: { readonly session: SessionInfo; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in person; every screen inside the frame has one. */
export function useSession(): SessionInfo {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}
