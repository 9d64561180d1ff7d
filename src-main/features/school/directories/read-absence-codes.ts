import { ABSENCE_REASONS, mergeAbsenceCodes, type AbsenceCodeInfo } from '@shared/domain/journal';
import type { AbsenceCodeRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';

export type OwnAbsenceCode = AbsenceCodeInfo & { readonly id: number; readonly version: number };

const OWN = `SELECT id AS "id", row_version AS "rowVersion", code AS "code", meaning AS "meaning", reason AS "reason", has_notice AS "hasNotice", ordinal AS "ordinal", closed_from AS "closedFrom" FROM absence_code`;

export function readOwnAbsenceCodes(query: Query): OwnAbsenceCode[] {
  return query.recall<AbsenceCodeRow>(OWN).map(({ rowVersion, ...row }) => ({
    ...row, version: rowVersion, hasNotice: row.hasNotice === 1, reason: ABSENCE_REASONS.find((reason) => reason === row.reason) ?? 'unexcused',
  }));
}

/** The absence codes of the school (SET-14), retired ones too; read often, so remembered. */
export function readAbsenceCodes(query: Query): readonly AbsenceCodeInfo[] {
  return mergeAbsenceCodes(readOwnAbsenceCodes(query));
}
