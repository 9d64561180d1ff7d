import type { PageExemption, PagePeriod } from '@shared/contract/journal-contract';
import type { Query } from '../../database/statement-cache';

const EXEMPTIONS = `SELECT x.student_id AS "studentId", x.basis AS "basis", x.document AS "document", x.date_from AS "dateFrom", x.date_to AS "dateTo"
  FROM student_exemption x JOIN course c ON c.subject_id = x.subject_id WHERE c.id = ? ORDER BY x.student_id, x.date_from`;
const EXEMPT = 'осв';

/** Pupils exempt from the subject of the page on days of the period (PUP-07); few and seldom changed, so remembered. */
export function loadExemptions(query: Query, courseId: number, { startDate, endDate }: PagePeriod): PageExemption[] {
  return query.recall<Omit<PageExemption, 'periodValue'>>(EXEMPTIONS, courseId)
    .filter(({ dateFrom, dateTo }) => dateFrom <= endDate && (dateTo === null || dateTo >= startDate))
    .map((exemption) => ({ ...exemption, periodValue: EXEMPT }));
}
