import { findDenial, type Access } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';

/** Which parts of plan and load a person sees: all, the own classes, or the subjects of own pages (requirements 2.2). */
export type View = { readonly class: (classId: number) => boolean; readonly subject: (classId: number, subjectId: number) => boolean };

const PAGES = `SELECT c.id, c.class_id AS "classId", c.subject_id AS "subjectId" FROM course c WHERE c.year_id = ?
  UNION ALL SELECT c.id, x.class_id, c.subject_id FROM group_class x JOIN course c ON c.group_id = x.group_id WHERE c.year_id = ?`;

export function makeView(query: Query, access: Access, yearId: number, right: 'curriculum.view' | 'groups.view' = 'curriculum.view'): View {
  const isOpen = (classId: number): boolean => findDenial(right, access, { courseIds: [], classIds: [classId] }) === null;
  const own = query.all<{ id: number; classId: number; subjectId: number }>(PAGES, yearId, yearId).filter((page) => access.courseIds.has(page.id));
  const ownClasses = new Set(own.map((page) => page.classId));
  const ownSubjects = new Set(own.map((page) => `${String(page.classId)}:${String(page.subjectId)}`));
  return {
    class: (classId) => isOpen(classId) || ownClasses.has(classId),
    subject: (classId, subjectId) => isOpen(classId) || ownSubjects.has(`${String(classId)}:${String(subjectId)}`),
  };
}
