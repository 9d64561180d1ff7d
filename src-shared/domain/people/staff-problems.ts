import type { CalendarDate } from '../../lib/calendar-date';
import { findStudentProblems, type StudentProblem } from './student-problems';

export type StaffProblem = Exclude<StudentProblem, 'badEmail'> | 'badStaffEmail' | 'dismissedBeforeEmployed';

type StaffFields = {
  readonly snils: string | null; readonly email: string | null; readonly birthDate: CalendarDate | null; readonly employedFrom: CalendarDate | null; readonly dismissedOn: CalendarDate | null;
};

/** What is wrong with a typed staff card (SET-07). */
export function findStaffProblems({ snils, email, birthDate, employedFrom, dismissedOn }: StaffFields, today: CalendarDate): StaffProblem[] {
  const problems: StaffProblem[] = findStudentProblems({ snils, birthDate, diaryEmail: email }, today).map((problem) => (problem === 'badEmail' ? 'badStaffEmail' : problem));
  if (employedFrom !== null && dismissedOn !== null && dismissedOn < employedFrom) problems.push('dismissedBeforeEmployed');
  return problems;
}
