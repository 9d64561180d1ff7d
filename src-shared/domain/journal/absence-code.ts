/** Absence codes (SET-14, ATT-03): «н» reason unknown or not valid, «б» illness, «ну» valid reason. */
export const ABSENCE_CODES = ['н', 'б', 'ну'] as const;
export type AbsenceCode = (typeof ABSENCE_CODES)[number];

export const ABSENCE_MEANINGS: Readonly<Record<AbsenceCode, string>> = {
  н: 'отсутствовал, причина неизвестна или неуважительная',
  б: 'отсутствовал по болезни',
  ну: 'отсутствовал по уважительной причине',
};

/** As what a missed lesson counts: without a valid reason, illness, another valid reason. */
export const ABSENCE_REASONS = ['unexcused', 'illness', 'excused'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export type AbsenceCodeInfo = {
  readonly code: string; readonly meaning: string; readonly reason: AbsenceReason;
  /** A missed lesson with it is told to the family. */
  readonly hasNotice: boolean; readonly ordinal: number; readonly closedFrom: string | null;
};

const GIVEN: readonly AbsenceCodeInfo[] = [
  { code: 'н', meaning: ABSENCE_MEANINGS.н, reason: 'unexcused', hasNotice: true, ordinal: 10, closedFrom: null },
  { code: 'б', meaning: ABSENCE_MEANINGS.б, reason: 'illness', hasNotice: false, ordinal: 20, closedFrom: null },
  { code: 'ну', meaning: ABSENCE_MEANINGS.ну, reason: 'excused', hasNotice: false, ordinal: 30, closedFrom: null },
];

/** The codes of the school: what it has changed or added takes the place of what the program brings. */
export function mergeAbsenceCodes<Own extends AbsenceCodeInfo>(own: readonly Own[]): (AbsenceCodeInfo | Own)[] {
  const changed = new Set(own.map(({ code }) => code));
  return [...GIVEN.filter(({ code }) => !changed.has(code)), ...own].sort((left, right) => left.ordinal - right.ordinal || (left.code < right.code ? -1 : 1));
}
