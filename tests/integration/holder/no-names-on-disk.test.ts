import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { readLease } from '@main/backend/holder/lease';
import { openTestBackend } from '../../support/test-backend';
import { change, mark } from '../../support/journal-page';
import { openWorkplace, waitFor } from '../../support/workplaces';

const COMMENT = 'Пересдача Абрамову в четверг';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Both ways in which a text may lie in a file; in lower and upper case, as a login or a heading would. */
function findTexts(path: string, texts: readonly string[]): string[] {
  const bytes = readFileSync(path);
  const isIn = (text: string): boolean => [text, text.toLowerCase(), text.toUpperCase()].some((form) => (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(form, encoding))));
  return texts.filter(isIn);
}

it('leaves no name, login or typed text readable in the school file, its journal, lease, keys, copies and outboxes', async () => {
  const { backend, folder, school, login } = await openTestBackend();
  const administrator = await login('admin');
  const { names } = backend.storage.database.read((query) => ({
    names: query.all<{ name: string }>('SELECT last_name AS "name" FROM staff UNION SELECT last_name FROM student UNION SELECT full_name FROM guardian UNION SELECT login FROM account').map((row) => row.name),
  }));
  // «admin» and «director» are ordinary words of programs too.
  const texts = [...names.filter((name) => !['admin', 'director', 'secretary'].includes(name)), 'Алгебра', COMMENT];
  expect(texts.length).toBeGreaterThan(15);
  expect(await administrator.call('backup.makeCopy', {})).toMatchObject([{ result: 'good' }]);
  backend.close();

  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  await second.login('ivanova');
  await first.login('admin');
  await first.connection.call('system.setMayHold', { names: ['КАБ-1'] });
  await waitFor('the lease says who may hold', () => readLease(folder)?.mayHold?.length === 1);
  first.die();
  await expect(second.connection.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [change(school.students.abramov, mark(5)), change(school.students.abramov, { kind: 'comment', text: COMMENT })] })).rejects.toMatchObject({ code: 'queued' });

  const files = [...listFiles(folder), ...listFiles(second.outboxFolder)];
  const kinds = ['school.db', 'school.db-journal', 'school.lease', 'school.keys', '.db', 'owner.json', '.sealed'];
  expect(kinds.filter((kind) => !files.some((path) => path.endsWith(kind)))).toEqual([]);
  console.log(`${String(files.length)} files searched for ${String(texts.length)} texts: ${files.map((path) => basename(path)).join(', ')}`);
  const found = files.flatMap((path) => findTexts(path, texts).map((text) => `${relative(folder, path)}: ${text}`));
  expect(found).toEqual([]);
}, 60_000);
