import { timetableEntryTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';

type Time = { readonly weekday: number; readonly lessonNumber: number };
type Entry = Time & { readonly id: number; readonly versionId: number };

const ENTRIES = 'SELECT id AS "id", version_id AS "versionId", weekday AS "weekday", lesson_number AS "lessonNumber" FROM timetable_entry WHERE course_id = ?';
const VERSIONS = `SELECT v.id AS "id" FROM course c JOIN timetable_version v ON v.year_id = c.year_id
  WHERE c.id = ? AND v.date_from <= ? AND (v.date_to IS NULL OR v.date_to >= ?)`;

/** The own timetable of an own page: the same hours of the week in every version in force while the subject is taught. `span` null: none at all. */
export function setTimes(writer: Pick<Transaction, 'query' | 'insert' | 'remove'>, courseId: number, span: { readonly from: string; readonly to: string } | null, times: readonly Time[]): void {
  const { query } = writer;
  const versions = span === null ? [] : query.all<{ id: number }>(VERSIONS, courseId, span.to, span.from).map(({ id }) => id);
  const wanted = new Set(versions.flatMap((versionId) => times.map((time) => toKey({ versionId, ...time }))));
  const known = query.all<Entry>(ENTRIES, courseId);
  for (const entry of known) if (!wanted.has(toKey(entry))) writer.remove(timetableEntryTable, { id: entry.id });
  const present = new Set(known.map(toKey));
  for (const versionId of versions) {
    for (const { weekday, lessonNumber } of times) {
      const key = toKey({ versionId, weekday, lessonNumber });
      if (present.has(key)) continue;
      present.add(key);
      writer.insert(timetableEntryTable, { versionId, courseId, weekday, lessonNumber, parity: 0 });
    }
  }
}

function toKey({ versionId, weekday, lessonNumber }: Omit<Entry, 'id'>): string {
  return [versionId, weekday, lessonNumber].join(':');
}
