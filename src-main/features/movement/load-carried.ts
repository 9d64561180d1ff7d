import { formatPaper } from '@shared/domain/individual';
import type { Query } from '../../database/statement-cache';

export type PageCarriedRow = {
  readonly studentId: number; readonly kind: 'mark' | 'absence' | 'periodMark'; readonly date: string | null; readonly slot: string | null; readonly value: string;
  /** «Алгебра, 7А», the document of the other school, or the paper of teaching at home. */
  readonly origin: string;
  /** `carried`: it was a record of another page or school; home, sanatorium: from the sheet of individual teaching (IUP-02). */
  readonly via: 'carried' | 'home' | 'sanatorium';
};

const CARRIED = `SELECT r.student_id AS "studentId", r.kind AS "kind", r.date AS "date", r.slot AS "slot", r.value AS "value", r.document AS "document", b.name AS "subject", k.name AS "className",
    g.name AS "groupName"
  FROM carried_record r LEFT JOIN course c ON c.id = r.origin_course_id LEFT JOIN subject b ON b.id = c.subject_id LEFT JOIN school_class k ON k.id = c.class_id
    LEFT JOIN study_group g ON g.id = c.group_id`;
/** Marks of the sheet of a pupil taught at home, or by a certificate: the same columns. */
const SHEET = `SELECT n.course_id AS "courseId", p.student_id AS "studentId", n.date AS "date", n.value AS "value", p.kind AS "via", p.basis AS "basis", p.document_number AS "documentNumber",
    p.document_date AS "documentDate", p.place AS "place"
  FROM individual_lesson n JOIN individual_plan p ON p.id = n.plan_id WHERE n.value IS NOT NULL`;
type Row = Omit<PageCarriedRow, 'origin' | 'via'> & { readonly document: string | null; readonly subject: string | null; readonly className: string | null; readonly groupName: string | null };
type SheetRow = {
  readonly courseId: number; readonly studentId: number; readonly date: string; readonly value: number; readonly via: 'home' | 'sanatorium'; readonly basis: string;
  readonly documentNumber: string | null; readonly documentDate: string | null; readonly place: string | null;
};

/** What stands on a page without a lesson of the page: carried from another page, brought from another school, given at home (MOV-03, MOV-07, IUP-02). */
export function loadCarried(query: Query, courseId: number): PageCarriedRow[] {
  return [
    ...query.recall<Row>(`${CARRIED} WHERE r.course_id = ? ORDER BY r.id`, courseId).map(toCarried),
    ...query.recall<SheetRow>(`${SHEET} AND n.course_id = ? ORDER BY n.date, n.id`, courseId).map(toSheetMark),
  ];
}

export function loadCarriedOfClass(query: Query, classId: number): (PageCarriedRow & { readonly courseId: number })[] {
  const sql = CARRIED.replace('SELECT ', 'SELECT r.course_id AS "courseId", ');
  const ofClass = '(SELECT id FROM course WHERE class_id = ?)';
  return [
    ...query.all<Row & { courseId: number }>(`${sql} WHERE r.course_id IN ${ofClass} ORDER BY r.id`, classId).map((row) => ({ ...toCarried(row), courseId: row.courseId })),
    ...query.all<SheetRow>(`${SHEET} AND n.course_id IN ${ofClass} ORDER BY n.date, n.id`, classId).map((row) => ({ ...toSheetMark(row), courseId: row.courseId })),
  ];
}

function toCarried({ studentId, kind, date, slot, value, document, subject, className, groupName }: Row): PageCarriedRow {
  return { studentId, kind, date, slot, value, via: 'carried', origin: document ?? [subject, className, groupName].filter(Boolean).join(', ') };
}

/** «обучение на дому, приказ № 41 от 10.12.2025»; «справка № 5 от 01.12.2025, санаторий „Юность“». */
function toSheetMark({ studentId, date, value, via, place, ...paper }: SheetRow): PageCarriedRow {
  return { studentId, kind: 'mark', date, slot: null, value: String(value), via, origin: [via === 'home' ? 'обучение на дому' : null, formatPaper(paper), place].filter(Boolean).join(', ') };
}
