import type { BackendMessage } from '@shared/contract/messages';

const GATHER_MS = 200;

/**
 * Changed pages are told a workstation together, a few times a second: otherwise thirty marks a second among a hundred workstations are
 * three thousand messages. Anything else goes at once.
 */
export function gatherChanges(post: (message: BackendMessage) => void): (message: BackendMessage) => void {
  const changed = new Set<number>();
  const tell = (): void => {
    const courseIds = [...changed];
    changed.clear();
    post({ type: 'event', event: { kind: 'coursesChanged', courseIds } });
  };
  return (message) => {
    if (message.type !== 'event' || message.event.kind !== 'coursesChanged') {
      post(message);
      return;
    }
    if (changed.size === 0) setTimeout(tell, GATHER_MS).unref();
    for (const courseId of message.event.courseIds) changed.add(courseId);
  };
}
