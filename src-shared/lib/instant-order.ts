/** Within two seconds the order of two instants says nothing: clocks are corrected by the network all the time. */
const TOLERANCE_MS = 2_000;

/** Is `now` earlier than `last` by more than the tolerance? Both ISO 8601 in UTC; an empty `last` is before everything. */
export function isClearlyEarlier(now: string, last: string): boolean {
  return now < last && Date.parse(last) - Date.parse(now) > TOLERANCE_MS;
}
