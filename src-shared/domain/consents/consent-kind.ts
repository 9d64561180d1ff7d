/** What a decision is about (PD-01). */
export const CONSENT_KINDS = ['processing', 'electronicResults', 'attendanceInforming', 'contractAddendum'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_KIND_TITLES: Readonly<Record<ConsentKind, string>> = {
  processing: 'Обработка персональных данных',
  electronicResults: 'Получение результатов в электронной форме',
  attendanceInforming: 'Информирование о посещаемости',
  contractAddendum: 'Дополнение к договору',
};

/** Of whom decisions are kept. */
export type ConsentSubject = 'student' | 'guardian' | 'staff';
export const CONSENT_SUBJECT_TITLES: Readonly<Record<ConsentSubject, string>> = { student: 'Ученик', guardian: 'Родитель', staff: 'Сотрудник' };
