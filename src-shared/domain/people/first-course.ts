import type { CalendarDate } from '../../lib/calendar-date';

/** What of a first-course card is looked at (PUP-01). */
export type FirstCourseCard = {
  readonly birthDate: CalendarDate | null; readonly sex: string; readonly documentKind: string | null; readonly documentNumber: string | null; readonly email: string | null; readonly guardians: number;
};

/** Obligatory fields of a first-course student that are empty still: day of birth, sex, passport, e-mail, one parent (PUP-01, PUP-05). */
export function findFirstCourseGaps({ birthDate, sex, documentKind, documentNumber, email, guardians }: FirstCourseCard): string[] {
  return [
    ...(birthDate === null ? ['дата рождения'] : []),
    ...(sex === '' ? ['пол'] : []),
    ...(documentKind !== 'passport' || !documentNumber ? ['паспорт'] : []),
    ...(email ? [] : ['e-mail']),
    ...(guardians > 0 ? [] : ['родитель']),
  ];
}

/** Share of students whose card is complete, in whole percent; nobody left to check is all of it. */
export function findFirstCoursePercent(students: number, complete: number): number {
  return students === 0 ? 100 : Math.floor((complete * 100) / students);
}
