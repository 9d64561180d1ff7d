import type { StaffProblem, StudentProblem } from '../domain/people';

/** What is wrong with a card of a pupil or of a staff member, put after «Данные не приняты:». */
export const STUDENT_PROBLEM_TEXTS: Readonly<Record<StudentProblem | StaffProblem, string>> = {
  badSnils: 'СНИЛС – 11 цифр, например 123-456-789 64',
  wrongSnils: 'СНИЛС с опиской: последние две цифры не сходятся с остальными',
  badEmail: 'адрес почты – один, вида имя@почта.рф',
  badOwnEmail: 'почта ученика – один адрес вида имя@почта.рф',
  badStaffEmail: 'адрес почты – один, вида имя@почта.рф',
  bornInFuture: 'дата рождения не раньше сегодняшней',
  dismissedBeforeEmployed: 'увольнение не раньше приёма на работу',
};
