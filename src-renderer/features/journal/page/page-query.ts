import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BackendClient } from '../../../api/backend-client';
import { useBackend } from '../../../api/backend-context';
import type { ReadPage } from '../edit/open-pages';

/** While a page opens, its address becomes complete: that is the same reading. Any later opening reads anew. */
const ONE_OPENING_MS = 1500;

const keyOf = (courseId: number, periodId: number | undefined) => ['journal.page', courseId, periodId ?? 'current'] as const;

/** How a page is read; without a period, the one of today. */
export function buildPageQuery(backend: BackendClient, queryClient: QueryClient, courseId: number, periodId: number | undefined) {
  return queryOptions<ReadPage>({
    queryKey: keyOf(courseId, periodId),
    queryFn: async () => {
      const requestedAt = performance.now();
      // Asked first, so that what is listed no more is in the page that is read after it.
      const [outbox, page] = await Promise.all([backend.call('workplace.listOutbox', {}), backend.call('journal.getPage', periodId === undefined ? { courseId } : { courseId, periodId })]);
      const read = { page, requestedAt, outbox };
      if (periodId === undefined) keepForOpening(queryClient, keyOf(courseId, page.periodId), read);
      return read;
    },
    staleTime: ONE_OPENING_MS,
    gcTime: ONE_OPENING_MS,
    structuralSharing: false,
  });
}

function keepForOpening(queryClient: QueryClient, queryKey: readonly unknown[], read: ReadPage): void {
  queryClient.setQueryDefaults(queryKey, { gcTime: ONE_OPENING_MS });
  queryClient.setQueryData<ReadPage>(queryKey, read);
}

/** Begins to read a page that is about to be opened: when the pointer is on its link, before the click is done. */
export function usePageForesight(): (courseId: number) => void {
  const backend = useBackend();
  const queryClient = useQueryClient();
  return useCallback((courseId) => { void queryClient.prefetchQuery(buildPageQuery(backend, queryClient, courseId, undefined)); }, [backend, queryClient]);
}
