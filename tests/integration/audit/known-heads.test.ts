import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roomTable } from '@main/database/entities';
import { formatControl, keepHead, readHead, readKnownHeads } from '@main/database/known-heads';
import { verifySchool } from '@main/features/audit';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { openTestBackend } from '../../support/test-backend';

it('names a log whose end was cut off, by a head that is known from elsewhere, and by a paper (SEC-14)', async () => {
  const { database, arrange } = await openTestBackend();
  const before = database.read(readHead);
  await arrange((transaction) => transaction.insert(roomTable, { name: '401' }));
  const head = database.read(readHead);
  if (!before || !head) throw new Error('no head');
  const heads = [{ ...before, source: 'файл аренды' }, { ...head, source: 'копия от 10.12.2025' }];
  expect(verifySchool(database, { heads, controls: [formatControl(head)] })).toMatchObject({ ok: true, findings: [], control: formatControl(head) });
  // Whoever cuts the line cuts the row too: without knowledge from outside nothing is seen.
  database.connection.exec(`DELETE FROM audit_entry WHERE id = ${String(head.id)}; DELETE FROM room WHERE name = '401'`);
  expect(verifySchool(database)).toMatchObject({ ok: true });
  const after = `Журнал действий обрезан после строки № ${String(before.id)}: была и строка № ${String(head.id)}`;
  expect(verifySchool(database, { heads, controls: [formatControl(head)] }).findings).toEqual([
    `${after} (известно из: копия от 10.12.2025). Восстановите базу из последней копии.`,
    `${after} (известно из: печатный лист, контроль ${formatControl(head)}). Восстановите базу из последней копии.`,
  ]);
});

it('names a log that was written anew from some line on', async () => {
  const { database, arrange } = await openTestBackend();
  const head = database.read(readHead);
  await arrange((transaction) => transaction.insert(roomTable, { name: '402' }));
  expect(verifySchool(database, { heads: [{ id: head?.id ?? 0, hash: 'иная', source: 'копия' }] }).findings).toEqual([
    `Журнал действий: строка № ${String(head?.id)} не та, что была (известно из: копия). Журнал подменён с этой строки или раньше.`,
  ]);
  expect(verifySchool(database, { controls: [`${String(head?.id)}-00000000`, 'абв'] }).findings).toEqual([
    expect.stringContaining('не та, что была (известно из: печатный лист') as string,
    'Контрольное значение «абв» написано неверно: нужен вид 1234-ab12cd34, как вверху печатного листа',
  ]);
});

it('keeps the latest head of each school in the profile and forgets none for an earlier one', () => {
  const path = join(makeTemporaryFolder(), 'profile', 'heads.json');
  expect(readKnownHeads(path, 'S:\\Школа')).toEqual([]);
  const head = { id: 12, hash: 'h12', source: 'вчера' };
  keepHead(path, 'S:\\Школа', head);
  keepHead(path, 'S:\\Школа', { id: 7, hash: 'h7', source: 'сегодня' });
  keepHead(path, 'S:\\Другая', { id: 1, hash: 'h1', source: 'сегодня' });
  expect(readKnownHeads(path, 'S:\\Школа')).toEqual([head]);
  writeFileSync(path, '{"S:');
  expect(readKnownHeads(path, 'S:\\Школа')).toEqual([]);
});
