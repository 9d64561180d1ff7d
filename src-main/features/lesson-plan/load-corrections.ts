import type { CorrectionChange, PlanCorrection } from '@shared/contract/lesson-plan-contract';
import { findLineFacts, type GivenLesson, type LostCause } from '@shared/domain/lesson-plan';
import { formatInitials } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

type Row = Pick<PlanCorrection, 'id' | 'version' | 'madeOn' | 'reason' | 'state' | 'shortage' | 'decidedAt' | 'remark'> & {
  readonly linesBefore: string;
  readonly madeLast: string | null; readonly madeFirst: string | null; readonly madeMiddle: string | null;
  readonly decidedLast: string | null; readonly decidedFirst: string | null; readonly decidedMiddle: string | null;
};
type ChangeRow = CorrectionChange & { readonly correctionId: number; readonly intoId: number | null };
type LostRow = { readonly correctionId: number; readonly date: string; readonly lessonNumber: number; readonly cause: LostCause };

const CORRECTIONS = `SELECT c.id, c.row_version AS "version", c.made_on AS "madeOn", c.reason, c.state, c.shortage, c.lines_before AS "linesBefore", c.decided_at AS "decidedAt", c.remark,
    m.last_name AS "madeLast", m.first_name AS "madeFirst", m.middle_name AS "madeMiddle", d.last_name AS "decidedLast", d.first_name AS "decidedFirst", d.middle_name AS "decidedMiddle"
  FROM lesson_plan_correction c LEFT JOIN account ma ON ma.id = c.made_by LEFT JOIN staff m ON m.id = ma.staff_id
    LEFT JOIN account da ON da.id = c.decided_by LEFT JOIN staff d ON d.id = da.staff_id
  WHERE c.plan_id = ? ORDER BY c.id`;
const CHANGES = `SELECT h.correction_id AS "correctionId", h.item_id AS "lineId", h.kind, h.topic_before AS "topic", h.into_item_id AS "intoId", t.topic AS "into", h.hours_before AS "hoursBefore", h.hours_after AS "hoursAfter"
  FROM lesson_plan_correction c JOIN lesson_plan_change h ON h.correction_id = c.id LEFT JOIN lesson_plan_item t ON t.id = h.into_item_id WHERE c.plan_id = ? ORDER BY h.id`;
const LOST = `SELECT l.correction_id AS "correctionId", l.date, l.lesson_number AS "lessonNumber", l.cause
  FROM lesson_plan_correction c JOIN lost_lesson l ON l.correction_id = c.id WHERE c.plan_id = ? ORDER BY l.date, l.lesson_number`;

/** Lines of the correction sheet of a plan, in order of time. */
export function loadCorrections(query: Query, planId: number, given: readonly GivenLesson[]): PlanCorrection[] {
  const rows = query.all<Row>(CORRECTIONS, planId);
  if (rows.length === 0) return [];
  const changes = query.all<ChangeRow>(CHANGES, planId);
  const lost = query.all<LostRow>(LOST, planId);
  const facts = findLineFacts(given);
  const lastInForce = rows.filter(({ state }) => state !== 'declined').at(-1)?.id;
  return rows.map((row) => {
    const own = changes.filter(({ correctionId }) => correctionId === row.id);
    const isGiven = own.some(({ lineId, intoId }) => facts.has(lineId) || (intoId !== null && facts.has(intoId)));
    return {
      id: row.id, version: row.version, madeOn: row.madeOn, reason: row.reason, state: row.state, shortage: row.shortage, decidedAt: row.decidedAt, remark: row.remark,
      madeBy: nameOf(row.madeLast, row.madeFirst, row.madeMiddle) ?? '', decidedBy: nameOf(row.decidedLast, row.decidedFirst, row.decidedMiddle),
      lost: lost.filter(({ correctionId }) => correctionId === row.id).map(({ date, lessonNumber, cause }) => ({ date, lessonNumber, cause })),
      changes: own.map(({ lineId, kind, topic, into, hoursBefore, hoursAfter }) => ({ lineId, kind, topic, into, hoursBefore, hoursAfter })),
      shifted: countShifted(row.linesBefore, own),
      canUndo: row.state === 'proposed' && row.id === lastInForce && !isGiven,
    };
  });
}

/** Touched lines without those that were taken out or shortened. */
function countShifted(linesBefore: string, changes: readonly ChangeRow[]): number {
  const touched = Object.keys(JSON.parse(linesBefore) as Record<string, unknown>).map(Number);
  return touched.filter((id) => !changes.some(({ lineId, intoId }) => lineId === id || intoId === id)).length;
}

function nameOf(lastName: string | null, firstName: string | null, middleName: string | null): string | null {
  return lastName === null ? null : formatInitials({ lastName, firstName: firstName ?? '', middleName });
}
