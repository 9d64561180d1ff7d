/** How far the clock of a workstation may be from the clock of the one who holds the file (SYS-09). */
export const MOST_CLOCK_MINUTES_APART = 5;

/**
 * Minutes by which a workstation's clock is ahead (plus) or behind (minus), when that is more than five; null = close enough. Its
 * entries are refused until it is set right: the time of an entry is the holder's, but terms shown on the screen are reckoned from
 * the clock that its user sees (SYS-09). Instants are ISO 8601; a clock that cannot be read gives NaN and so does not pass.
 */
export function findClockDrift(workstationNow: string, holderNow: string): number | null {
  const minutes = (Date.parse(workstationNow) - Date.parse(holderNow)) / 60_000;
  return Math.abs(minutes) <= MOST_CLOCK_MINUTES_APART ? null : Math.round(minutes);
}
