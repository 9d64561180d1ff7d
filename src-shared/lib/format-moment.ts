const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (ISO 8601) in a time zone: «16.09.2025 12:04». */
export function formatMoment(instant: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('ru-RU', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
    formats.set(timeZone, format);
  }
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : format.format(ms).replace(',', '');
}

/** How far the clocks of a time zone are from Greenwich at an instant: «UTC+7». */
export function formatZone(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(Date.parse(instant));
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC');
}
