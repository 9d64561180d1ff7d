import type { InputFor } from '@shared/contract/contract';
import type { SubjectCard, SubjectEdit } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import type { DirectoryProblem } from '@shared/domain/school';
import { staffTable, subjectTable, subjectTeacherTable, type SubjectTeacherRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { pickSaved } from './pick-saved';
import { refuse } from './refuse';
import { listSubjects } from './subjects';

const OTHERS = 'SELECT name AS "name", short_name AS "shortName" FROM subject WHERE id <> ? AND (name = ? OR short_name = ?)';
const IN_TIMETABLE = `SELECT e.id FROM course c JOIN timetable_entry e ON e.course_id = c.id JOIN timetable_version v ON v.id = e.version_id
  WHERE c.subject_id = ? AND (v.date_to IS NULL OR v.date_to >= ?) LIMIT 1`;
const LINKS = 'SELECT id AS "id", staff_id AS "staffId", is_active AS "isActive" FROM subject_teacher WHERE subject_id = ?';

/** A new subject, or a corrected one with its teachers; not closed while its lessons stand in the timetable. */
export async function saveSubject({ id, version, edit }: InputFor<'school.saveSubject'>, context: HandlerContext): Promise<SubjectCard> {
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    if (id !== null) refuseStale(transaction, { table: 'subject', key: String(id) }, pickSaved(listSubjects(query), id).version, version);
    refuse(findProblems(query, id, edit), DIRECTORY_PROBLEM_TEXTS);
    const { teacherIds, isDivisible, isGradeless, ...rest } = edit;
    const values = { ...rest, area: rest.area === '' ? null : rest.area, isDivisible: isDivisible ? 1 : 0, isGradeless: isGradeless ? 1 : 0 };
    const subjectId = id ?? transaction.insert(subjectTable, values);
    if (id !== null) transaction.update(subjectTable, { id }, values);
    linkTeachers(transaction, subjectId, teacherIds);
    return pickSaved(listSubjects(query), subjectId);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function findProblems(query: Query, id: number | null, { name, shortName, closedFrom }: SubjectEdit): (DirectoryProblem | null)[] {
  const others = query.all<{ name: string; shortName: string }>(OTHERS, id ?? 0, name, shortName);
  const isTaught = id !== null && closedFrom !== null && query.find(IN_TIMETABLE, id, closedFrom) !== undefined;
  return [
    others.some((other) => other.name === name) ? 'subjectTwice' : null,
    others.some((other) => other.shortName === shortName) ? 'shortNameTwice' : null,
    isTaught ? 'subjectInTimetable' : null,
  ];
}

/** A link that is taken away stays as a row: who could teach what is not forgotten. */
function linkTeachers(transaction: Transaction, subjectId: number, teacherIds: readonly number[]): void {
  const links = transaction.query.all<Pick<SubjectTeacherRow, 'id' | 'staffId' | 'isActive'>>(LINKS, subjectId);
  for (const { id, staffId } of links) transaction.update(subjectTeacherTable, { id }, { isActive: teacherIds.includes(staffId) ? 1 : 0 });
  for (const staffId of new Set(teacherIds)) {
    if (links.some((link) => link.staffId === staffId)) continue;
    transaction.get(staffTable, { id: staffId });
    transaction.insert(subjectTeacherTable, { subjectId, staffId, isActive: 1 });
  }
}
