import { AppError } from '@shared/contract/app-error';
import { CONSENT_PROBLEM_TEXTS, findConsentProblems } from '@shared/domain/consents';
import type { CalendarDate } from '@shared/lib/calendar-date';

export function refuseConsentProblems(typed: Parameters<typeof findConsentProblems>[0], today: CalendarDate): void {
  const problems = findConsentProblems(typed, today).map((problem) => CONSENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
}
