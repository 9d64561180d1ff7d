import type { BellLesson } from './find-bell-faults';

/** «Первый урок 8:30, урок 40 мин, перемены 10, 20, 20, 10»: the last break is taken for all further ones. */
export type BellPlan = { readonly firstNumber: number; readonly lessonCount: number; readonly firstStart: string; readonly lessonMinutes: number; readonly breakMinutes: readonly number[] };

const DAY_MINUTES = 24 * 60;

/** The lessons of a plan one after another; those that would end after midnight are left out (SET-06). */
export function planBells({ firstNumber, lessonCount, firstStart, lessonMinutes, breakMinutes }: BellPlan): BellLesson[] {
  const lessons: BellLesson[] = [];
  let start = toMinutes(firstStart);
  for (let index = 0; index < lessonCount; index += 1) {
    const end = start + lessonMinutes;
    if (end >= DAY_MINUTES) break;
    lessons.push({ number: firstNumber + index, startTime: formatMinutes(start), endTime: formatMinutes(end) });
    start = end + (breakMinutes[Math.min(index, breakMinutes.length - 1)] ?? 0);
  }
  return lessons;
}

/** Minutes since midnight of `HH:mm`. */
export function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function formatMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** «8:30», «08.30», «830» → «08:30»; undefined where it is no time. */
export function parseTime(text: string): string | undefined {
  const match = /^(\d{1,2})[:.\s-]?(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? formatMinutes(hours * 60 + minutes) : undefined;
}
