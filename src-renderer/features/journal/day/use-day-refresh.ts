import { useEffect, useRef } from 'react';
import { useBackend } from '../../../api/backend-context';

type Refetch = (options: { readonly cancelRefetch: boolean }) => Promise<unknown>;

/** The day is read again when it is opened and when one of its pages has changed: of a hundred such screens one or two. `courseIds` undefined: not known yet. */
export function useDayRefresh(refetch: Refetch, courseIds: readonly number[] | undefined): void {
  const backend = useBackend();
  const pages = useRef(courseIds);
  useEffect(() => { pages.current = courseIds; }, [courseIds]);
  useEffect(() => {
    void refetch({ cancelRefetch: false });
    return backend.onEvent((event) => {
      if (event.kind !== 'coursesChanged' || (pages.current && !event.courseIds.some((id) => pages.current?.includes(id)))) return;
      void refetch({ cancelRefetch: true });
    });
  }, [backend, refetch]);
}
