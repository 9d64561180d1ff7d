import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import { formatTimes, type WeekTime } from './times-text';

export type LessonSpan = { readonly from: CalendarDate; readonly to: CalendarDate };
/** A lesson of every week from–to, on the page `page`: «Алгебра», 7Б. */
export type WeekLesson = WeekTime & LessonSpan & { readonly page: string };
export type Busy = { readonly name: string; readonly lessons: readonly WeekLesson[] };
export type PlannedTimes = LessonSpan & { readonly subject: string; readonly staffId: number | null; readonly times: readonly WeekTime[] };

/** `when`: «вт 2»; `date`: the first day on which both lessons are. */
export type PlanClash = { readonly when: string; readonly who: 'pupil' | 'teacher'; readonly name: string; readonly subject: string; readonly page: string; readonly date: CalendarDate };

/**
 * Lessons of an individual plan at which the pupil or the teacher has another lesson (IUP-01, TT-02): of the class and its groups, of other plans, of the
 * plan itself. A warning, not a refusal: a teacher may take the pupil along with the class. Each pair is told once, with its first day.
 */
export function findPlanClashes(lines: readonly PlannedTimes[], pupil: Busy, teachers: ReadonlyMap<number, Busy>): PlanClash[] {
  const clashes = new Map<string, PlanClash>();
  lines.forEach((line, index) => {
    const own = lines.slice(0, index).flatMap(({ times, subject, from, to }) => times.map((time) => ({ ...time, from, to, page: `«${subject}» этого плана` })));
    const teacher = line.staffId === null ? undefined : teachers.get(line.staffId);
    for (const time of line.times) {
      for (const [who, busy] of [['pupil', { ...pupil, lessons: [...pupil.lessons, ...own] }], ['teacher', teacher]] as const) {
        for (const lesson of busy?.lessons ?? []) {
          const date = lesson.weekday === time.weekday && lesson.lessonNumber === time.lessonNumber ? findFirstDay(time.weekday, meet(line, lesson)) : null;
          if (!busy || date === null) continue;
          const when = formatTimes([time]);
          const key = [who, line.subject, when, busy.name, lesson.page].join('|');
          const known = clashes.get(key);
          if (!known || date < known.date) clashes.set(key, { who, name: busy.name, subject: line.subject, page: lesson.page, date, when });
        }
      }
    }
  });
  return [...clashes.values()];
}

function meet(left: LessonSpan, right: LessonSpan): LessonSpan {
  return { from: left.from > right.from ? left.from : right.from, to: left.to < right.to ? left.to : right.to };
}

function findFirstDay(weekday: number, { from, to }: LessonSpan): CalendarDate | null {
  const date = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  return date <= to ? date : null;
}
