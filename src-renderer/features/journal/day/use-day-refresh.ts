import { useEffect } from 'react';
import { useBackend } from '../../../api/backend-context';

type Refetch = (options: { readonly cancelRefetch: boolean }) => Promise<unknown>;

/** The day is read again when it is opened and when any page has changed. */
export function useDayRefresh(refetch: Refetch): void {
  const backend = useBackend();
  useEffect(() => {
    void refetch({ cancelRefetch: false });
    return backend.onEvent((event) => { if (event.kind === 'coursesChanged') void refetch({ cancelRefetch: true }); });
  }, [backend, refetch]);
}
