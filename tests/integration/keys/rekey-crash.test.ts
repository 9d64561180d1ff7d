// The re-keying of SQLite3MultipleCiphers itself, in a process that is killed in the middle of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { makeDatabaseKey } from '@main/database/database-key';
import { findNativeBinding } from '@main/database/native-binding';
import { openConnection } from '@main/database/open-connection';
import { openTestDatabase, TEST_KEY } from '../../support/test-database';

const ROUNDS = 8;
const ROWS = 6000;

/** Opens the file as the program does, says «go», re-keys, says «done». */
const CHILD = `
const Database = require(process.argv[1]);
const [path, oldKey, newKey, nativeBinding] = process.argv.slice(2);
const connection = new Database(path, nativeBinding ? { nativeBinding } : {});
connection.pragma("key = 'raw:" + oldKey + "'");
connection.pragma('journal_mode = PERSIST');
connection.pragma('synchronous = FULL');
connection.pragma('cache_size = -1000');
connection.prepare('SELECT count(*) FROM setting').get();
process.stdout.write('go\\n', () => {
  connection.pragma("rekey = 'raw:" + newKey + "'");
  process.stdout.write('done\\n', () => setInterval(() => undefined, 1000));
});
`;

function opens(path: string, key: string): boolean {
  try {
    openConnection(path, key).close();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQLITE_NOTADB' });
    return false;
  }
}

/** «done» or where the kill came before it. */
async function rekeyAndKill(path: string, oldKey: string, newKey: string, killAfterMs: number | null): Promise<'done' | 'killed'> {
  const modulePath = createRequire(import.meta.url).resolve('better-sqlite3');
  const child = spawn(process.execPath, ['-e', CHILD, modulePath, path, oldKey, newKey, findNativeBinding() ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (said.includes('done')) child.kill('SIGKILL');
    else if (killAfterMs !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  await once(child, 'exit');
  clearTimeout(timer);
  return said.includes('done') ? 'done' : 'killed';
}

it('leaves a file killed in the middle of its re-keying whole under the old or the new key, whichever is tried first', async () => {
  const database = await openTestDatabase();
  const path = join(database.folder, 'school.db');
  const fill = database.connection.prepare('INSERT INTO setting (name, value, row_version) VALUES (?, ?, 1)');
  database.connection.exec('BEGIN');
  for (let index = 0; index < ROWS; index += 1) fill.run(`row${String(index)}`, `${String(index)} ${'Учебная часть '.repeat(60)}`);
  database.connection.exec('COMMIT');
  database.close();
  let key = TEST_KEY;
  const begun = performance.now();
  const [first, second] = [makeDatabaseKey(), TEST_KEY];
  await rekeyAndKill(path, key, first, null);
  await rekeyAndKill(path, first, second, null);
  const wholeMs = (performance.now() - begun) / 2;
  const outcomes: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const newKey = makeDatabaseKey();
    outcomes.push(await rekeyAndKill(path, key, newKey, (wholeMs * 0.8 * (round + 0.5)) / ROUNDS));
    const tried = round % 2 === 0 ? [newKey, key] : [key, newKey];
    const fitting = tried.filter((candidate) => opens(path, candidate));
    expect(fitting).toHaveLength(1);
    key = fitting[0] ?? '';
    const connection = openConnection(path, key);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.prepare(`SELECT count(*) AS "rows", sum(length(value)) AS "signs" FROM setting WHERE name LIKE 'row%'`).get()).toEqual({ rows: ROWS, signs: 5_068_890 });
    connection.close();
  }
  expect(outcomes).toContain('killed');
}, 60_000);
