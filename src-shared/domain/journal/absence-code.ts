import { isOpenOn } from '../school';

/** What stands in the cell of a pupil who was absent: letters of the school's own list (SET-14). */
export type AbsenceCode = string;

/** As what a missed lesson counts: without a valid reason, illness, another valid reason. */
export const ABSENCE_REASONS = ['unexcused', 'illness', 'excused'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export type AbsenceCodeInfo = {
  readonly code: AbsenceCode; readonly meaning: string; readonly reason: AbsenceReason;
  /** A missed lesson with it is told to the family. */
  readonly hasNotice: boolean; readonly ordinal: number; readonly closedFrom: string | null;
};

/** As the program brings them (ATT-03); a school changes them and adds its own (`mergeAbsenceCodes`). */
export const GIVEN_ABSENCE_CODES: readonly AbsenceCodeInfo[] = [
  { code: 'н', meaning: 'отсутствовал, причина неизвестна или неуважительная', reason: 'unexcused', hasNotice: true, ordinal: 10, closedFrom: null },
  { code: 'б', meaning: 'отсутствовал по болезни', reason: 'illness', hasNotice: false, ordinal: 20, closedFrom: null },
  { code: 'ну', meaning: 'отсутствовал по уважительной причине', reason: 'excused', hasNotice: false, ordinal: 30, closedFrom: null },
];

/** The codes of the school: what it has changed or added takes the place of what the program brings. */
export function mergeAbsenceCodes<Own extends AbsenceCodeInfo>(own: readonly Own[]): (AbsenceCodeInfo | Own)[] {
  const changed = new Set(own.map(({ code }) => code));
  return [...GIVEN_ABSENCE_CODES.filter(({ code }) => !changed.has(code)), ...own].sort((left, right) => left.ordinal - right.ordinal || (left.code < right.code ? -1 : 1));
}

/** Codes that may be set for a lesson of that date: not retired by then. */
export function listOpenCodes<Code extends Pick<AbsenceCodeInfo, 'closedFrom'>>(codes: readonly Code[], date: string): readonly Code[] {
  return codes.filter(({ closedFrom }) => isOpenOn(closedFrom, date));
}

/** As what a code counts; letters that are in no list any more count as without a valid reason. */
export function findAbsenceReason(code: AbsenceCode, codes: readonly Pick<AbsenceCodeInfo, 'code' | 'reason'>[]): AbsenceReason {
  return codes.find((one) => one.code === code)?.reason ?? 'unexcused';
}
