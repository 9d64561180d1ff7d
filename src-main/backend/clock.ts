export { findDateInZone } from '@shared/lib/date-in-zone';

/** A source of instants, milliseconds since 1970 UTC. */
export type TimeSource = () => number;

/** The machine's clock, or one that starts at `UCH_NOW` (ISO 8601 with an offset) and runs on from there. Throws on an unreadable value. */
export function makeTimeSource(startAt: string | undefined): TimeSource {
  if (startAt === undefined || startAt === '') return () => Date.now();
  const start = Date.parse(startAt);
  if (Number.isNaN(start)) throw new RangeError(`UCH_NOW: «${startAt}» не похоже на время вида 2025-12-10T10:00:00+07:00`);
  const begun = Date.now();
  return () => start + (Date.now() - begun);
}
