import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection, type Connection } from '@main/database/open-connection';
import { copySchool, KEY_FILE, openSchool, prepareDemo } from './bench-school';
import { ms, type Figure } from './figure';
import { loadLastPeriod } from './fill-largest-page';
import { prepareMarkSaver } from './mark-saver';
import { measurePairs, median, percentile } from './statistics';

/** Saving one mark by the call a screen makes, against a bare commit of the same rows under the same pragmas. */
export async function measureSave(): Promise<Figure[]> {
  const { folder } = await prepareDemo();
  const { backend, teacher, courseId } = await openSchool(copySchool(folder, 'save-program'));
  const bare = openConnection(join(copySchool(folder, 'save-bare'), 'school.db'), readFileSync(KEY_FILE, 'utf8').trim());
  const page = await loadLastPeriod(backend, courseId);
  const { mark, save } = prepareMarkSaver(teacher, courseId, page);
  const saveBare = prepareBareSave(bare, mark.columnId, mark.studentId);
  const times = await measurePairs(
    2000,
    save,
    saveBare,
    300,
  );
  backend.close();
  bare.close();
  const ratio = median(times.first) / median(times.second);
  return [
    {
      name: 'saving one mark (local disk, full sync)',
      value: `p50 ${ms(median(times.first))}, p95 ${ms(percentile(times.first, 0.95))}`,
      yardstick: `bare commit of the same rows p50 ${ms(median(times.second))}, p95 ${ms(percentile(times.second, 0.95))} → ${ratio.toFixed(2)}×`,
      bound: '≤ 1.5×',
      holds: ratio <= 1.5,
    },
  ];
}

function prepareBareSave(connection: Connection, columnId: number, studentId: number): () => void {
  const update = connection.prepare(`UPDATE mark SET value = ?, changed_at = ?, changed_by = 1, row_version = row_version + 1 WHERE column_id = ? AND student_id = ?`);
  const audit = connection.prepare(
    `INSERT INTO audit_entry (id, at, account_id, workstation, procedure, action, entity, entity_key, before, after, hash) VALUES (?, ?, 1, 'BENCH', 'journal.setCells', 'update', 'mark', ?, ?, ?, ?)`,
  );
  let id = (connection.prepare('SELECT max(id) AS id FROM audit_entry').get() as { id: number }).id;
  const at = '2026-05-25T08:00:00.000Z';
  const after = `{"columnId":${String(columnId)},"studentId":${String(studentId)},"value":5,"source":"typed","changedAt":"${at}","changedBy":1,"rowVersion":2}`;
  return () => {
    id += 1;
    connection.exec('BEGIN IMMEDIATE');
    update.run(4 + (id % 2), at, columnId, studentId);
    audit.run(id, at, `${String(columnId)}:${String(studentId)}`, '{"value":4,"rowVersion":1}', after, 'x'.repeat(43));
    connection.exec('COMMIT');
  };
}
