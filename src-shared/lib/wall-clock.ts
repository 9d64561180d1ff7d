const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant on the clock of the school: `yyyy-MM-ddTHH:mm:ss`. */
export function toWallClock(instant: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(Date.parse(instant)).replace(' ', 'T');
}
