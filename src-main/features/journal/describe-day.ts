import { findSchoolDay, type CalendarClass, type TimetableBase } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';

/**
 * Why there are no lessons that day, for the classes of these courses: a vacation, a holiday or the cancelled day by its name, with the
 * grades where it is not everybody's, or «Выходной день»; the name of a moved day; null on a usual school day.
 */
export function describeDay(base: TimetableBase, date: CalendarDate): string | null {
  const classes = [...new Map(base.courses.map((course) => [course.classId, course])).values()];
  const days = classes.map((schoolClass) => ({ schoolClass, day: findSchoolDay(base, schoolClass, date) }));
  const notes = new Map<string, CalendarClass[]>();
  for (const { schoolClass, day } of days) if (day.name !== null) notes.set(day.name, [...(notes.get(day.name) ?? []), schoolClass]);
  const texts = [...notes].map(([name, of]) => (of.length === classes.length ? name : `${name} (классы: ${listGrades(of)})`));
  if (texts.length > 0) return texts.join('; ');
  return classes.length > 0 && days.every(({ day }) => !day.isStudy && day.reason === 'weekend') ? 'Выходной день' : null;
}

function listGrades(classes: readonly CalendarClass[]): string {
  return [...new Set(classes.map(({ grade }) => grade))].sort((left, right) => left - right).join(', ');
}
