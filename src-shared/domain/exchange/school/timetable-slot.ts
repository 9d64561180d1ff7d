import type { SchoolFile, TimetableRecord } from '../school-file';

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

export function nameWeekday(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? String(weekday);
}

/** «понедельник, 2-й урок». */
export function nameSlot(lesson: { readonly weekday: number; readonly lessonNumber: number }): string {
  return `${nameWeekday(lesson.weekday)}, ${lesson.lessonNumber}-й урок`;
}

export function slotKey(lesson: { readonly weekday: number; readonly lessonNumber: number }): string {
  return `${lesson.weekday}|${lesson.lessonNumber}`;
}

/** «8В – Физика каб. 412». */
export function nameLesson(lesson: TimetableRecord): string {
  return `${lesson.className} – ${lesson.text}`;
}

/** Lessons of the timetable grouped by a key; lessons without one (null) are left out. */
export function groupLessons(file: SchoolFile, keyOf: (lesson: TimetableRecord) => string | null): Map<string, TimetableRecord[]> {
  const groups = new Map<string, TimetableRecord[]>();
  for (const lesson of file.timetable) {
    const key = keyOf(lesson);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(lesson);
    else groups.set(key, [lesson]);
  }
  return groups;
}

/** Key of the teacher's hour; null when the teacher is not known. */
export function teacherKey(file: SchoolFile, lesson: TimetableRecord): string | null {
  const login = file.load[lesson.loadIndex]?.teacherLogin ?? '';
  return login === '' ? null : `${login}|${slotKey(lesson)}`;
}

export function roomKey(lesson: TimetableRecord): string | null {
  return lesson.room === null ? null : `${lesson.room}|${slotKey(lesson)}`;
}
