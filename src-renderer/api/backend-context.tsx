import { createContext, useContext, type ReactNode } from 'react';
import type { BackendClient } from './backend-client';

const BackendContext = createContext<BackendClient | null>(null);

export function BackendProvider({ client, children }: { readonly client: BackendClient; readonly children: ReactNode }) {
  return <BackendContext value={client}>{children}</BackendContext>;
}

export function useBackend(): BackendClient {
  const client = useContext(BackendContext);
  if (!client) throw new Error('useBackend outside BackendProvider');
  return client;
}
