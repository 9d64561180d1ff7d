import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Outbox } from '@main/backend/workplace/outbox';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const typedAt = '2025-12-10T03:00:00.000Z';

/** Entries put at the same moment got the same number, and a restart sent the older one after the newer one. */
it('keeps entries that are put at the same moment in their order, through a restart', async () => {
  const folder = makeTemporaryFolder();
  const outbox = await Outbox.open(folder, 'school', 1, { secret: 'of one', password: 'Пароль-2025' });
  const ids = Array.from({ length: 20 }, () => randomUUID());
  await Promise.all(ids.map((id) => outbox.put({ id, procedure: 'journal.setCells', input: {}, typedAt })));
  const later = randomUUID();
  const again = await Outbox.open(folder, 'school', 1, { secret: 'of one', password: 'Пароль-2025' });
  expect(again.list().map((entry) => entry.id)).toEqual(ids);
  await again.put({ id: later, procedure: 'journal.setCells', input: {}, typedAt });
  expect(again.list().at(-1)?.id).toBe(later);
});
