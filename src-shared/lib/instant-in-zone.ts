const formats = new Map<string, Intl.DateTimeFormat>();

/** The instant (ISO 8601, UTC) at which clocks of a time zone (IANA name) show `yyyy-MM-ddTHH:mm`. */
export function findInstantInZone(localTime: string, timeZone: string): string {
  const shown = Date.parse(`${localTime}:00.000Z`);
  const first = shown - findOffset(shown, timeZone);
  // Once more with the offset of that very moment: it differs around a change of the clocks.
  return new Date(shown - findOffset(first, timeZone)).toISOString();
}

/** How far the clocks of the zone are ahead of UTC, ms. */
function findOffset(instantMs: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1000) * 1000;
}
