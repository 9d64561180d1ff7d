import { setImmediate } from 'node:timers/promises';
import type { BackupComparison, LostEntries } from '@shared/contract/backup-contract';
import { compareRussian } from '@shared/lib/russian-order';
import type { HandlerContext } from '../handler-context';
import { getTableTitle } from '../audit';
import { EntryPlaces, type EntryImage } from './entry-places';

type Line = { readonly id: number; readonly action: string; readonly entity: string; readonly entityKey: string; readonly before: string | null; readonly after: string | null };
type Kind = 'lessons' | 'marks' | 'absences' | 'periodMarks';

const LINES = `SELECT id AS "id", action AS "action", entity AS "entity", entity_key AS "entityKey", before AS "before", after AS "after" FROM audit_entry
  WHERE id > ? AND id <= ? AND entity IS NOT NULL AND action IN ('insert', 'update', 'delete', 'bulk') ORDER BY id LIMIT 2000`;
const KINDS: Readonly<Record<string, Kind>> = {
  lesson: 'lessons', mark_column: 'lessons', lesson_note: 'lessons', mark: 'marks', absence: 'absences', period_mark: 'periodMarks', period_closing: 'periodMarks',
};
/** What the program keeps for itself at logins and copies is nobody's entry. */
const UNCOUNTED = new Set(['backup_copy', 'account', 'key_entry', 'import_row']);

/** Rows added, changed or removed by the lines after `from` up to `to`, each counted once: by class and day where it has them. */
export async function countLostEntries(context: Pick<HandlerContext, 'read' | 'signal'>, from: number, to: number): Promise<Pick<BackupComparison, 'lost' | 'lostOther'>> {
  const places = new EntryPlaces(context.read);
  const byPlace = new Map<string, Record<Kind, Set<string>>>();
  const others = new Map<string, Set<string>>();
  for (let last = from; ; ) {
    const lines = context.read((query) => query.all<Line>(LINES, last, to));
    for (const line of lines) count(line, places, byPlace, others);
    const [end] = lines.slice(-1);
    if (!end) break;
    last = end.id;
    context.signal.throwIfAborted();
    // People go on working while a month of lines is read.
    await setImmediate();
  }
  return { lost: listLost(byPlace), lostOther: [...others].map(([what, keys]) => ({ what, count: keys.size })).sort((left, right) => compareRussian(left.what, right.what)) };
}

function count(line: Line, places: EntryPlaces, byPlace: Map<string, Record<Kind, Set<string>>>, others: Map<string, Set<string>>): void {
  if (UNCOUNTED.has(line.entity)) return;
  const images = [line.after, line.before].filter((image) => image !== null).map(parseImage);
  const kind = KINDS[line.entity];
  for (const image of images) places.learn(line.entity, Number(line.entityKey), image);
  const place = kind === undefined ? null : places.find(line.entity, Object.assign({}, ...images) as EntryImage);
  if (kind === undefined || place === null) {
    const title = getTableTitle(line.entity);
    others.set(title, (others.get(title) ?? new Set()).add(`${line.entity}:${line.entityKey}`));
    return;
  }
  const key = JSON.stringify([place.className, place.date]);
  const counts = byPlace.get(key) ?? { lessons: new Set(), marks: new Set(), absences: new Set(), periodMarks: new Set() };
  byPlace.set(key, counts);
  counts[kind].add(kind === 'lessons' ? String(place.lessonId) : line.entityKey);
}

function listLost(byPlace: ReadonlyMap<string, Record<Kind, Set<string>>>): LostEntries[] {
  return [...byPlace]
    .map(([key, { lessons, marks, absences, periodMarks }]) => {
      const [className, date] = JSON.parse(key) as [string, string];
      return { className, date, lessons: lessons.size, marks: marks.size, absences: absences.size, periodMarks: periodMarks.size };
    })
    .sort((left, right) => (left.date === right.date ? compareRussian(left.className, right.className) : left.date < right.date ? 1 : -1));
}

function parseImage(image: string): EntryImage {
  return JSON.parse(image) as EntryImage;
}

