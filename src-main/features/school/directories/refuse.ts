import { AppError } from '@shared/contract/app-error';

/** Refuses a record with everything that is wrong with it. */
export function refuse<Problem extends string>(problems: readonly (Problem | null)[], texts: Readonly<Record<Problem, string>>): void {
  const found = problems.filter((problem): problem is Problem => problem !== null);
  if (found.length > 0) throw new AppError('invalidInput', { what: found.map((problem) => texts[problem]) });
}
