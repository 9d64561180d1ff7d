import type { AbsenceReason } from '@shared/domain/journal';

/** As what a missed lesson counts. */
export const ABSENCE_REASON_WORDS: Readonly<Record<AbsenceReason, string>> = { unexcused: 'без уважительной причины', illness: 'по болезни', excused: 'по уважительной причине' };
