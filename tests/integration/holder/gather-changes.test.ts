import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gatherChanges } from '@main/backend/holder/gather-changes';
import type { BackendMessage } from '@shared/contract/messages';

it('tells changed pages together within a moment, everything else at once', async () => {
  const posted: BackendMessage[] = [];
  const post = gatherChanges((message) => posted.push(message));
  const changed = (...courseIds: number[]): void => { post({ type: 'event', event: { kind: 'coursesChanged', courseIds } }); };
  changed(1, 2);
  changed(2);
  post({ type: 'event', event: { kind: 'schoolChanged' } });
  changed(3);
  expect(posted).toEqual([{ type: 'event', event: { kind: 'schoolChanged' } }]);
  await wait(300);
  expect(posted.slice(1)).toEqual([{ type: 'event', event: { kind: 'coursesChanged', courseIds: [1, 2, 3] } }]);
  changed(4);
  await wait(300);
  expect(posted.at(-1)).toEqual({ type: 'event', event: { kind: 'coursesChanged', courseIds: [4] } });
});
