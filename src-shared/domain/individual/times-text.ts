/** Lessons of the week of an own page. */
export type WeekTime = { readonly weekday: number; readonly lessonNumber: number };

const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб'];

/** «вт 6, чт 6» as people write it; undefined for what cannot be read. */
export function parseTimes(text: string): readonly WeekTime[] | undefined {
  const times: WeekTime[] = [];
  for (const part of text.split(/[,;]/).map((one) => one.trim().toLocaleLowerCase('ru')).filter((one) => one !== '')) {
    const match = /^(\p{L}{2})\.?\s*(\d{1,2})$/u.exec(part);
    const weekday = DAYS.indexOf(match?.[1] ?? '') + 1;
    const lessonNumber = Number(match?.[2]);
    if (weekday === 0 || lessonNumber > 20) return undefined;
    if (!times.some((time) => time.weekday === weekday && time.lessonNumber === lessonNumber)) times.push({ weekday, lessonNumber });
  }
  return times;
}

export function formatTimes(times: readonly WeekTime[]): string {
  return times.map(({ weekday, lessonNumber }) => `${DAYS[weekday - 1] ?? ''} ${String(lessonNumber)}`).join(', ');
}
