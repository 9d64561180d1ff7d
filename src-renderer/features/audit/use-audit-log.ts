import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditFilter, AuditLogPage } from '@shared/contract/audit-contract';
import { useBackend } from '../../api/backend-context';

const PER_PAGE = 100;

/** The log page by page, newest first; a change of the filter begins anew. */
export function useAuditLog(filter: AuditFilter, isEnabled: boolean) {
  const backend = useBackend();
  return useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) => backend.call('audit.list', { ...filter, limit: PER_PAGE, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: AuditLogPage) => page.next,
    enabled: isEnabled,
  });
}
