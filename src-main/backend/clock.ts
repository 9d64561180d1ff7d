export { findDateInZone } from '@shared/lib/date-in-zone';

/** A source of instants, milliseconds since 1970 UTC. A set clock can catch up with a file that an earlier run has written to. */
export type TimeSource = (() => number) & { readonly catchUp?: (last: number) => void };

/** Several programs that were given the same `UCH_NOW` one after another go on from one another, but a wrong day stays wrong (SYS-09). */
const MOST_CATCH_UP_MS = 12 * 3_600_000;

/** The machine's clock, or one that starts at `UCH_NOW` (ISO 8601 with an offset) and runs on from there. Throws on an unreadable value. */
export function makeTimeSource(startAt: string | undefined): TimeSource {
  if (startAt === undefined || startAt === '') return () => Date.now();
  let start = Date.parse(startAt);
  if (Number.isNaN(start)) throw new RangeError(`UCH_NOW: «${startAt}» не похоже на время вида 2025-12-10T10:00:00+07:00`);
  const begun = Date.now();
  const now = (): number => start + (Date.now() - begun);
  const catchUp = (last: number): void => {
    const behind = last - now();
    if (behind > 0 && behind < MOST_CATCH_UP_MS) start += behind;
  };
  return Object.assign(now, { catchUp });
}
