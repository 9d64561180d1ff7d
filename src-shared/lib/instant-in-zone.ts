/** Clocks have always been changed at a quarter of an hour, and asking the format is a hundred times dearer than looking here. */
const QUARTER_MS = 15 * 60_000;
const MOST_QUARTERS = 20_000;

type Zone = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };
const zones = new Map<string, Zone>();

/** The instant (ISO 8601, UTC) at which clocks of a time zone (IANA name) show `yyyy-MM-ddTHH:mm`. */
export function findInstantInZone(localTime: string, timeZone: string): string {
  const shown = Date.parse(`${localTime}:00.000Z`);
  const first = shown - findOffset(shown, timeZone);
  // Once more with the offset of that very moment: it differs around a change of the clocks.
  return new Date(shown - findOffset(first, timeZone)).toISOString();
}

/** How far the clocks of the zone are ahead of UTC, ms. */
function findOffset(instantMs: number, timeZone: string): number {
  const { format, offsets } = openZone(timeZone);
  const quarter = Math.floor(instantMs / QUARTER_MS);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = readOffset(quarter * QUARTER_MS, format);
  if (offsets.size >= MOST_QUARTERS) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

function openZone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function readOffset(instantMs: number, format: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instantMs;
}
