import { expect, it } from 'vitest';
import { Outbox } from '@main/backend/workplace/outbox';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const ENTRY = { id: 'd9428888-122b-41e1-b85c-61cd3cbb3210', procedure: 'journal.setCells', input: { courseId: 1 }, typedAt: '2025-12-10T03:00:00.000Z' };

it('keeps entries of before a password that was changed on another computer', async () => {
  const root = makeTemporaryFolder();
  const before = await Outbox.open(root, 'school', 7, 'Zima-2025');
  await before.put(ENTRY);
  const after = await Outbox.open(root, 'school', 7, 'Vesna-2026');
  expect(after.list()).toEqual([]);
  await after.rewrap(7, 'Leto-2026');
  expect((await Outbox.open(root, 'school', 7, 'Zima-2025')).list()).toMatchObject([{ id: ENTRY.id }]);
});
