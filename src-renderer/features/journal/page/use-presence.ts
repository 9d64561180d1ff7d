import { useEffect, useState } from 'react';
import type { PersonOnPage } from '@shared/contract/messages';
import { useBackend } from '../../../api/backend-context';
import { toAppError } from '../../../api/failure';

const NOBODY: readonly PersonOnPage[] = [];

/** Who else has the page before the eyes; the others see this person as long as the page is shown (SYS-03). */
export function usePresence(courseId: number): readonly PersonOnPage[] {
  const backend = useBackend();
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    // Only a courtesy: without it the page works as well, and a bug is reported by `toAppError`.
    const watch = () => { backend.call('journal.watchPage', { courseId }).catch(toAppError); };
    watch();
    const stop = backend.onEvent((event) => {
      if (event.kind === 'presenceChanged' && event.courseId === courseId) setPeople(event.people);
      if (event.kind !== 'linkChanged') return;
      // A new holder knows nobody yet.
      setPeople(NOBODY);
      if (event.link.state === 'holding' || event.link.state === 'connected') watch();
    });
    return () => {
      stop();
      setPeople(NOBODY);
      backend.call('journal.leavePage', {}).catch(toAppError);
    };
  }, [backend, courseId]);
  return people;
}
