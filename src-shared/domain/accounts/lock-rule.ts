/** Five failures in a row close the account for fifteen minutes (SEC-01). */
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;

export type LockState = { readonly failures: number; readonly lockedUntil: string | null };

/** Instants are ISO 8601 in UTC, so their text order is their order in time. */
export function isLocked({ lockedUntil }: LockState, now: string): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

/** What one more failure leads to. A lock that is over starts the count anew. */
export function countFailure(state: LockState, now: string): LockState {
  const failures = (state.lockedUntil === null ? state.failures : 0) + 1;
  return { failures, lockedUntil: failures >= MAX_FAILURES ? addMinutes(now, LOCK_MINUTES) : null };
}

function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
