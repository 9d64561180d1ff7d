/** What was done at once with the account of a report (SEC-11). */
export type BreachOutcome = 'blocked' | 'alreadyBlocked' | 'lastAdministrator' | 'tooMany' | 'unknownLogin';

/** Reports within the last hour that count against blocking at once. */
export type RecentReports = { readonly fromWorkstation: number; readonly fromLoginWindows: number };

const MOST_FROM_WORKSTATION = 3;
const MOST_FROM_LOGIN_WINDOWS = 10;

/**
 * May a report block its account at once (SEC-11)? The login window asks for no password, so a prankster could close the school with
 * it: three an hour from one workstation and ten from all login windows block; further ones are registered and wait for the director.
 * A signed-in person may always report the own account. The last administrator who can get in is never blocked.
 */
export function findBreachOutcome(facts: { readonly isOwn: boolean; readonly isBlocked: boolean; readonly isLastAdministrator: boolean; readonly isSignedIn: boolean; readonly recent: RecentReports }): Exclude<BreachOutcome, 'unknownLogin'> {
  if (facts.isBlocked) return 'alreadyBlocked';
  if (facts.isLastAdministrator) return 'lastAdministrator';
  if (facts.isOwn) return 'blocked';
  if (facts.recent.fromWorkstation >= MOST_FROM_WORKSTATION) return 'tooMany';
  return !facts.isSignedIn && facts.recent.fromLoginWindows >= MOST_FROM_LOGIN_WINDOWS ? 'tooMany' : 'blocked';
}

/** Told later than the minutes that the school's rules give (LRS-58: an hour); null = they set no term. Instants are ISO 8601. */
export function isReportLate(noticedAt: string, reportedAt: string, mostMinutes: number | null): boolean {
  return mostMinutes !== null && Date.parse(reportedAt) - Date.parse(noticedAt) > mostMinutes * 60_000;
}
