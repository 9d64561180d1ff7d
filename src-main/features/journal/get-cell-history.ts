import type { InputFor } from '@shared/contract/contract';
import type { HistoryEntry } from '@shared/contract/journal-contract';
import { ABSENCE_FIELDS, buildCellHistory, MARK_FIELDS, type HistoryField, type RecordChange } from '@shared/domain/journal';
import type { LessonRecordKind } from '@shared/domain/regulation';
import { absenceTable, markTable, type AbsenceRow, type MarkRow, type Table } from '../../database/entities';
import type { Query, SqlValue } from '../../database/statement-cache';
import { selectList } from '../../database/table-statements';
import type { HandlerContext } from '../handler-context';
import { findLessonAct } from '../outage';
import { nameAuthor } from './last-change';
import { getCourse } from './load-courses';
import { openPageTerms } from './page-terms';

type Image = Readonly<Record<string, unknown>>;
type AuditLine = { readonly at: string; readonly accountId: number | null; readonly workstation: string; readonly before: string | null; readonly after: string | null };

const CELL = `SELECT l.id AS "lessonId", c.id AS "columnId", c.work_type AS "workType" FROM lesson l LEFT JOIN mark_column c ON c.lesson_id = l.id AND c.ordinal = ?
  WHERE l.course_id = ? AND l.date = ? AND l.lesson_number = ?`;
const LINES = `SELECT at, account_id AS "accountId", workstation, before, after FROM audit_entry WHERE entity = ? AND entity_key = ? ORDER BY id`;
const MARK = `SELECT ${selectList(markTable as unknown as Table<never>)} FROM mark WHERE column_id = ? AND student_id = ?`;
const ABSENCE = `SELECT ${selectList(absenceTable as unknown as Table<never>)} FROM absence WHERE lesson_id = ? AND student_id = ?`;

/** All values one cell has had – marks, comments, absences – with who and when, newest first (AUD-02). */
export function getCellHistory({ courseId, date, lessonNumber, column, studentId }: InputFor<'journal.getCellHistory'>, { read }: HandlerContext): readonly HistoryEntry[] {
  return read((query) => {
    const cell = query.find<{ lessonId: number; columnId: number | null; workType: string | null }>(CELL, column, courseId, date, lessonNumber);
    if (!cell) return [];
    const marks = cell.columnId === null ? [] : listChanges<MarkRow>(query, { entity: 'mark', key: [cell.columnId, studentId], rowSql: MARK, fields: MARK_FIELDS });
    const absences = listChanges<AbsenceRow>(query, { entity: 'absence', key: [cell.lessonId, studentId], rowSql: ABSENCE, fields: ABSENCE_FIELDS });
    const terms = openPageTerms(query, getCourse(query, courseId));
    const flag = (kind: LessonRecordKind) => (entry: HistoryEntry): HistoryEntry => (isTyped(entry) && terms.isLate(kind, { date, lessonNumber }, entry.at) ? { ...entry, isLate: true } : entry);
    const history = [...marks.map(flag(terms.markKind(cell.workType ?? ''))), ...absences.map(flag('attendance'))];
    const act = findLessonAct(query, { courseId, date, lessonNumber });
    const entries = act ? history.map((entry) => (entry.at >= act.startedAt ? { ...entry, outageAct: act.number } : entry)) : history;
    return entries.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
  });
}

/** What a file brought has no workstation. */
function isTyped({ workstation }: HistoryEntry): boolean {
  return workstation !== '';
}

type AuditedRecord = { readonly entity: string; readonly key: readonly SqlValue[]; readonly rowSql: string; readonly fields: readonly HistoryField[] };

function listChanges<Row extends Image>(query: Query, { entity, key, rowSql, fields }: AuditedRecord): HistoryEntry[] {
  const lines = query.all<AuditLine>(LINES, entity, key.join(':'));
  const changes = lines.map(({ at, accountId, workstation, before, after }): RecordChange => ({
    at, workstation, author: nameAuthor(query, accountId), before: parse(before), after: parse(after),
  }));
  const origin = findOrigin(query, changes[0], query.find<Row>(rowSql, ...key));
  return buildCellHistory(origin ? [origin, ...changes] : changes, fields).reverse();
}

/** A row of an import has no line of its own in the audit: its first values are those that the first change found, or those it has. */
function findOrigin(query: Query, first: RecordChange | undefined, row: Image | undefined): RecordChange | null {
  if (first && first.before === null) return null;
  const image = first ? { ...first.after, ...first.before } : row;
  if (!image) return null;
  const { changedAt, changedBy } = image;
  const at = typeof changedAt === 'string' ? changedAt : (first?.at ?? '');
  return { at, workstation: '', author: nameAuthor(query, typeof changedBy === 'number' ? changedBy : null), before: null, after: image };
}

function parse(image: string | null): Image | null {
  return image === null ? null : (JSON.parse(image) as Image);
}
