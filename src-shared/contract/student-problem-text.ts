import type { StudentProblem } from '../domain/people';

/** What is wrong with a pupil card, put after «Данные не приняты:». */
export const STUDENT_PROBLEM_TEXTS: Readonly<Record<StudentProblem, string>> = {
  badSnils: 'СНИЛС – 11 цифр, например 123-456-789 64',
  wrongSnils: 'СНИЛС с опиской: последние две цифры не сходятся с остальными',
  badEmail: 'адрес почты – один, вида имя@почта.рф',
  bornInFuture: 'дата рождения не раньше сегодняшней',
};
