import type { Query } from '../../database/statement-cache';

export type PageCarriedRow = {
  readonly studentId: number; readonly kind: 'mark' | 'absence' | 'periodMark'; readonly date: string | null; readonly slot: string | null; readonly value: string;
  /** «Алгебра, 7А» or the document of the other school. */
  readonly origin: string;
};

const CARRIED = `SELECT r.student_id AS "studentId", r.kind AS "kind", r.date AS "date", r.slot AS "slot", r.value AS "value", r.document AS "document", b.name AS "subject", k.name AS "className",
    g.name AS "groupName"
  FROM carried_record r LEFT JOIN course c ON c.id = r.origin_course_id LEFT JOIN subject b ON b.id = c.subject_id LEFT JOIN school_class k ON k.id = c.class_id
    LEFT JOIN study_group g ON g.id = c.group_id`;
type Row = Omit<PageCarriedRow, 'origin'> & { readonly document: string | null; readonly subject: string | null; readonly className: string | null; readonly groupName: string | null };

/** What stands on a page without a lesson of the page: carried from another page, or brought from another school (MOV-03, MOV-07). */
export function loadCarried(query: Query, courseId: number): PageCarriedRow[] {
  return query.recall<Row>(`${CARRIED} WHERE r.course_id = ? ORDER BY r.id`, courseId).map(toCarried);
}

export function loadCarriedOfClass(query: Query, classId: number): (PageCarriedRow & { readonly courseId: number })[] {
  const sql = CARRIED.replace('SELECT ', 'SELECT r.course_id AS "courseId", ');
  return query.all<Row & { courseId: number }>(`${sql} WHERE r.course_id IN (SELECT id FROM course WHERE class_id = ?) ORDER BY r.id`, classId).map((row) => ({ ...toCarried(row), courseId: row.courseId }));
}

function toCarried({ studentId, kind, date, slot, value, document, subject, className, groupName }: Row): PageCarriedRow {
  return { studentId, kind, date, slot, value, origin: document ?? [subject, className, groupName].filter(Boolean).join(', ') };
}
