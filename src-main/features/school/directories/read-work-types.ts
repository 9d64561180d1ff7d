import { mergeWorkTypes, TERM_KINDS, type WorkTypeInfo } from '@shared/domain/journal';
import type { WorkTypeRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';

export type OwnWorkType = WorkTypeInfo & { readonly id: number; readonly version: number };

const OWN = `SELECT id AS "id", row_version AS "rowVersion", code AS "code", name AS "name", letter AS "letter", needs_number AS "needsNumber", needs_topic AS "needsTopic", needs_hours AS "needsHours",
  is_monitoring AS "isMonitoring", term_kind AS "termKind", weight_percent AS "weightPercent", ordinal AS "ordinal", closed_from AS "closedFrom" FROM work_type`;

export function readOwnWorkTypes(query: Query): OwnWorkType[] {
  return query.recall<WorkTypeRow>(OWN).map(({ rowVersion, ...row }) => ({
    ...row,
    version: rowVersion,
    needsNumber: row.needsNumber === 1, needsTopic: row.needsTopic === 1, needsHours: row.needsHours === 1, isMonitoring: row.isMonitoring === 1,
    termKind: TERM_KINDS.find((kind) => kind === row.termKind) ?? 'lesson',
  }));
}

/** The kinds of work of the school (SET-13); read often, so remembered. */
export function readWorkTypes(query: Query): readonly WorkTypeInfo[] {
  return mergeWorkTypes(readOwnWorkTypes(query));
}
