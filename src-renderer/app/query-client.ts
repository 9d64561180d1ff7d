import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { BackendEvent } from '@shared/contract/messages';
import type { WorkplaceState } from '@shared/contract/system-contract';
import type { BackendClient } from '../api/backend-client';
import { isFailure, isPassingFailure } from '../api/failure';

/** What could not be read for a reason that passes by itself – a share, a holder, a lock – is read again without being asked. */
const AGAIN_MS = 5000;

/** Reads are kept half a minute; the backend is another process of this machine, so being «offline» never pauses a call. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isFailure(error, 'notSignedIn')) client.setQueryData(['session.get', {}], null);
    if (isFailure(error, 'passwordChangeRequired')) void client.invalidateQueries({ queryKey: ['session.get'] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always', refetchInterval: ({ state }) => (isPassingFailure(state.error) ? AGAIN_MS : false) },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

/** The gate sees to its own two; a pupil's card must not change under the hands. */
const KEPT: readonly unknown[] = ['storage.getState', 'session.get', 'people.getStudent'];

/** Other people's changes: what the school's structure hangs on is read again; pages of the journal see to themselves. */
export function followEvents(backend: BackendClient, client: QueryClient): () => void {
  return backend.onEvent((event) => {
    followWorkplace(client, event);
    if (event.kind === 'sessionChanged') void client.invalidateQueries({ queryKey: ['session.get'] });
    if (event.kind !== 'schoolChanged') return;
    void client.invalidateQueries({ predicate: (query) => !KEPT.includes(query.queryKey[0]) });
  });
}

/** The line to the holder and what waits on this workstation are told, not asked for again. */
function followWorkplace(client: QueryClient, event: BackendEvent): void {
  const change = (next: Partial<WorkplaceState>) => { client.setQueryData<WorkplaceState>(['workplace.getState', {}], (known) => known && { ...known, ...next }); };
  if (event.kind === 'linkChanged') change({ link: event.link });
  if (event.kind !== 'outboxChanged') return;
  change({ outbox: { waiting: event.waiting, refused: event.refused } });
  void client.invalidateQueries({ queryKey: ['workplace.listOutbox'] });
}
