/** Absence codes (SET-14, ATT-03): «н» reason unknown or not valid, «б» illness, «ну» valid reason. */
export const ABSENCE_CODES = ['н', 'б', 'ну'] as const;
export type AbsenceCode = (typeof ABSENCE_CODES)[number];

export const ABSENCE_MEANINGS: Readonly<Record<AbsenceCode, string>> = {
  н: 'отсутствовал, причина неизвестна или неуважительная',
  б: 'отсутствовал по болезни',
  ну: 'отсутствовал по уважительной причине',
};
