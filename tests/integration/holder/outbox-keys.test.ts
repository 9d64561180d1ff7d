import { expect, it } from 'vitest';
import { Outbox } from '@main/backend/workplace/outbox';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const ENTRY = { id: 'd9428888-122b-41e1-b85c-61cd3cbb3210', procedure: 'journal.setCells', input: { courseId: 1 }, typedAt: '2025-12-10T03:00:00.000Z' };

it('opens entries of before a password that was changed on another computer', async () => {
  const root = makeTemporaryFolder();
  const before = await Outbox.open(root, 'school', 7, { secret: 'secret of seven', password: 'Zima-2025' });
  await before.put(ENTRY);
  expect((await Outbox.open(root, 'school', 7, { secret: 'secret of seven', password: 'Vesna-2026' })).list()).toMatchObject([{ id: ENTRY.id }]);
});

it('takes over what an earlier program kept under the password, and shows nobody what is not theirs', async () => {
  const root = makeTemporaryFolder();
  const before = await Outbox.open(root, 'school', 7, { secret: 'Zima-2025', password: 'Zima-2025' });
  await before.put(ENTRY);
  expect((await Outbox.open(root, 'school', 7, { secret: 'another', password: 'another' })).list()).toEqual([]);
  expect((await Outbox.open(root, 'school', 7, { secret: 'secret of seven', password: 'Zima-2025' })).list()).toMatchObject([{ id: ENTRY.id }]);
  expect((await Outbox.open(root, 'school', 7, { secret: 'secret of seven', password: 'Leto-2026' })).list()).toMatchObject([{ id: ENTRY.id }]);
});
