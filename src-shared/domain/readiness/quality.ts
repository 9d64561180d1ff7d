import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';

/** Kinds of defects of the data check (SET-18), in the order of the list. */
export const QUALITY_KINDS = [
  'pupilWithoutClass', 'pupilWithoutGuardian', 'pupilWithoutConsent', 'classWithoutTeacher', 'entryWithoutTeacher', 'entryWithoutRoom', 'subjectWithoutPlan', 'samePupil', 'sameStaff',
] as const;
export type QualityKind = (typeof QUALITY_KINDS)[number];
export const QUALITY_TITLES: Readonly<Record<QualityKind, string>> = {
  pupilWithoutClass: 'Ученик без класса',
  pupilWithoutGuardian: 'Ученик без родителя',
  pupilWithoutConsent: 'Ученик без согласия или отказа',
  classWithoutTeacher: 'Класс без классного руководителя',
  entryWithoutTeacher: 'Урок без учителя',
  entryWithoutRoom: 'Урок без кабинета',
  subjectWithoutPlan: 'Предмет без КТП',
  samePupil: 'Похоже, один ученик записан дважды',
  sameStaff: 'Похоже, один сотрудник записан дважды',
};

/** Mondays of whole weeks of the school year until today in which nobody has checked the data, the latest first (LRS-43). */
export function listMissedWeeks(checkedOn: readonly CalendarDate[], year: { readonly startDate: CalendarDate; readonly endDate: CalendarDate }, today: CalendarDate): CalendarDate[] {
  const missed: CalendarDate[] = [];
  const lastDay = today < year.endDate ? today : year.endDate;
  for (let monday = findMonday(year.startDate); addDays(monday, 6) < lastDay; monday = addDays(monday, 7)) {
    if (!checkedOn.some((day) => day >= monday && day <= addDays(monday, 6))) missed.push(monday);
  }
  return missed.reverse();
}

export function findMonday(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date));
}
