// The yardstick: the least that could serve the same marks and pages – Node's own http server over the same file with the same pragmas.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openConnection } from '@main/database/open-connection';

const [folder = '', keyFile = ''] = process.argv.slice(2);
const connection = openConnection(join(folder, 'school.db'), readFileSync(keyFile, 'utf8').trim());
const cells = connection.prepare('SELECT column_id AS "columnId", student_id AS "studentId" FROM mark LIMIT 5000').all() as { columnId: number; studentId: number }[];
const update = connection.prepare('UPDATE mark SET value = ?, changed_at = ?, changed_by = 1, row_version = row_version + 1 WHERE column_id = ? AND student_id = ?');
const audit = connection.prepare(
  `INSERT INTO audit_entry (id, at, account_id, workstation, procedure, action, entity, entity_key, before, after, hash) VALUES (?, ?, 1, 'BENCH', 'journal.setCells', 'update', 'mark', ?, ?, ?, ?)`,
);
const ofPage = [
  'SELECT * FROM lesson WHERE course_id = ?',
  'SELECT c.* FROM mark_column c JOIN lesson l ON l.id = c.lesson_id WHERE l.course_id = ?',
  'SELECT m.* FROM mark m JOIN mark_column c ON c.id = m.column_id JOIN lesson l ON l.id = c.lesson_id WHERE l.course_id = ?',
  'SELECT a.* FROM absence a JOIN lesson l ON l.id = a.lesson_id WHERE l.course_id = ?',
].map((sql) => connection.prepare(sql));
let id = (connection.prepare('SELECT max(id) AS id FROM audit_entry').get() as { id: number }).id;
const at = '2026-05-29T08:00:00.000Z';

function saveMark(ordinal: number): string {
  const cell = cells[ordinal % cells.length];
  if (!cell) throw new Error('the school has no marks');
  id += 1;
  const value = 4 + (id % 2);
  const after = JSON.stringify({ ...cell, value, source: 'typed', changedAt: at, changedBy: 1, rowVersion: 2 });
  connection.exec('BEGIN IMMEDIATE');
  update.run(value, at, cell.columnId, cell.studentId);
  audit.run(id, at, `${String(cell.columnId)}:${String(cell.studentId)}`, '{"value":4,"rowVersion":1}', after, 'x'.repeat(43));
  connection.exec('COMMIT');
  return after;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://bare');
  const answer = pathname === '/mark' ? saveMark(Number(searchParams.get('cell'))) : JSON.stringify(ofPage.map((statement) => statement.all(Number(searchParams.get('course')))));
  response.setHeader('content-type', 'application/json');
  response.end(answer);
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => { process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`); });
