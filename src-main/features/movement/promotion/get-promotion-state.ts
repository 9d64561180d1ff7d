import type { PromotionClass, PromotionDone, PromotionState } from '@shared/contract/promotion-contract';
import { moveYear, proposeTarget } from '@shared/domain/movement';
import { formatInitials, type PersonName } from '@shared/domain/people';
import type { PromotionRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { findYearNamed, getYearFacts, loadPromotionBase, type PromotionBase } from './load-promotion';
import { foreseeUndo } from './undo-promotion';

type Maker = { readonly at: string } & { readonly [Part in keyof PersonName]: PersonName[Part] | null };

const MAKER = `SELECT p.made_at AS "at", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM movement_step p LEFT JOIN account a ON a.id = p.made_by LEFT JOIN staff s ON s.id = a.staff_id WHERE p.id = ?`;
const COUNTS = 'SELECT kind AS "kind", count(*) AS "count" FROM movement WHERE step_id = ? GROUP BY kind';

/** What the wizard begins with: this year's classes and what usually becomes of them; or the promotion that was made. */
export function getPromotionState(query: Query): PromotionState {
  const base = loadPromotionBase(query);
  const { from } = base;
  const startDate = moveYear(from.startDate, 1);
  const name = `${startDate.slice(0, 4)}/${String(Number(startDate.slice(0, 4)) + 1)}`;
  const known = findYearNamed(query, name);
  return {
    fromYear: { id: from.id, name: from.name, startDate: from.startDate, endDate: from.endDate },
    proposedYear: known ? { name, startDate: known.startDate, endDate: known.endDate, isThere: true } : { name, startDate, endDate: moveYear(from.endDate, 1), isThere: false },
    leavingDate: `${from.endDate.slice(0, 4)}-07-01`,
    classes: listClasses(base),
    done: base.done && describeDone(query, base.done),
  };
}

function listClasses({ classes, pupils }: PromotionBase): PromotionClass[] {
  return classes.map(({ id, name, grade, letter }) => ({
    classId: id, name, grade, letter, proposed: proposeTarget({ grade, letter }),
    pupils: pupils.filter(({ classId }) => classId === id).map(({ studentId, name: pupil }) => ({ studentId, name: pupil })),
  }));
}

function describeDone(query: Query, promotion: PromotionRow): PromotionDone {
  const { problems, losses } = foreseeUndo(query, promotion);
  const maker = query.find<Maker>(MAKER, promotion.stepId);
  const counts = new Map(query.all<{ kind: string; count: number }>(COUNTS, promotion.stepId).map(({ kind, count }) => [kind, Number(count)]));
  return {
    id: promotion.id, at: maker?.at ?? '', toYear: getYearFacts(query, promotion.toYearId).name,
    by: maker?.lastName == null ? 'программа' : formatInitials({ lastName: maker.lastName, firstName: maker.firstName ?? '', middleName: maker.middleName }),
    promoted: counts.get('promotion') ?? 0, repeating: counts.get('repeating') ?? 0, graduated: counts.get('graduation') ?? 0,
    overrideReason: promotion.overrideReason, undoProblems: problems, losses,
  };
}
