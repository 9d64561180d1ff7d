import type { CalendarDate } from '../../lib/calendar-date';
import { computeSnilsControl, findSnilsDigits } from './snils';

export type StudentProblem = 'badSnils' | 'wrongSnils' | 'badEmail' | 'badOwnEmail' | 'bornInFuture';

type CardFields = { readonly snils: string | null; readonly diaryEmail: string | null; readonly birthDate: CalendarDate | null; readonly email?: string | null };

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

/** What is wrong with a typed pupil card (PUP-01): СНИЛС without eleven digits or with a wrong control number, one e-mail address, birth before today. */
export function findStudentProblems(card: CardFields, today: CalendarDate): StudentProblem[] {
  const problems: StudentProblem[] = [];
  const snilsProblem = card.snils === null ? null : findSnilsProblem(card.snils);
  if (snilsProblem !== null) problems.push(snilsProblem);
  if (card.diaryEmail !== null && !EMAIL.test(card.diaryEmail)) problems.push('badEmail');
  if (card.email && !EMAIL.test(card.email)) problems.push('badOwnEmail');
  if (card.birthDate !== null && card.birthDate >= today) problems.push('bornInFuture');
  return problems;
}

function findSnilsProblem(snils: string): StudentProblem | null {
  const digits = findSnilsDigits(snils);
  if (digits === null) return 'badSnils';
  const control = computeSnilsControl(digits);
  return control === null || digits.endsWith(control) ? null : 'wrongSnils';
}

/** One address, with something on both sides of «@» and a dot after it. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
