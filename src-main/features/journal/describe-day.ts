import { findDayOff, type TimetableBase } from '@shared/domain/timetable';
import { weekdayOf, type CalendarDate } from '@shared/lib/calendar-date';

/**
 * Why there are no lessons that day, for the grades of these courses: a vacation or holiday by its name, with the grades where it is
 * not everybody's, or «Выходной день»; null on a school day.
 */
export function describeDay(base: TimetableBase, date: CalendarDate): string | null {
  if (base.courses.length === 0) return null;
  const grades = [...new Set(base.courses.map((course) => course.grade))].sort((left, right) => left - right);
  const notes = new Map<string, number[]>();
  for (const grade of grades) {
    const dayOff = findDayOff(base.daysOff, grade, date);
    if (dayOff) notes.set(dayOff.name, [...(notes.get(dayOff.name) ?? []), grade]);
  }
  const texts = [...notes].map(([name, ofGrades]) => (ofGrades.length === grades.length ? name : `${name} (классы: ${ofGrades.join(', ')})`));
  if (texts.length > 0) return texts.join('; ');
  return weekdayOf(date) > base.weekDays ? 'Выходной день' : null;
}
