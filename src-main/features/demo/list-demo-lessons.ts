import { buildDayLessons, makeClassRule, type CalendarSpan, type DayOff, type TimetableBase, type TimetableLesson } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { atSchoolTime } from './demo-clock';
import type { DemoClass, DemoCourse, DemoSchool } from './demo-school';

export type DemoLesson = {
  readonly course: DemoCourse;
  readonly date: CalendarDate;
  readonly lessonNumber: number;
  /** When the lesson is over, milliseconds UTC. */
  readonly endsAt: number;
};

const MAIN_BELLS = 'Основное';

/** All lessons of the year that are over by `until`, in the order in which they end. */
export function listDemoLessons(school: DemoSchool, until: number): DemoLesson[] {
  const courses = school.classes.flatMap((schoolClass) => schoolClass.courses);
  const base = buildBase(school, courses);
  const lastDay = new Date(until).toISOString().slice(0, 10);
  return buildDayLessons(base, base.yearStart, lastDay)
    .map((lesson) => toDemoLesson(lesson, courses))
    .filter((lesson) => lesson.endsAt <= until)
    .sort((left, right) => left.endsAt - right.endsAt);
}

function toDemoLesson({ courseId, date, lessonNumber, endTime }: TimetableLesson, courses: readonly DemoCourse[]): DemoLesson {
  const course = courses[courseId];
  if (!course || endTime === null) throw new RangeError(`demo school: lesson ${String(lessonNumber)} on ${date} has no bells`);
  return { course, date, lessonNumber, endsAt: atSchoolTime(date, endTime) };
}

/** The timetable with courses and classes numbered by their place in the lists. */
function buildBase(school: DemoSchool, courses: readonly DemoCourse[]): TimetableBase {
  const [, , , yearStart] = school.year[0] ?? ['', '', '', ''];
  const classIds = new Map(school.classes.map(({ name }, index) => [name, index]));
  const scheduleIds = new Map(Object.keys(school.bells).map((name, index) => [name, index]));
  return {
    yearStart,
    weekDays: 5,
    courses: courses.map(({ className, grade }, id) => ({ id, classId: classIds.get(className) ?? -1, grade, shift: 1, weekDays: null })),
    versions: [{ id: 1, dateFrom: yearStart, dateTo: null }],
    entries: courses.flatMap(({ slots, room }, courseId) => slots.map((slot) => ({ versionId: 1, courseId, ...slot, parity: 0, room }))),
    periods: listSpans(school, ['Четверть', 'Полугодие']),
    daysOff: listDaysOff(school),
    specialDays: [],
    bellRules: school.classes.flatMap((schoolClass, classId) => listClassBells(schoolClass, classId, scheduleIds).map(makeClassRule)),
    bellTimes: Object.entries(school.bells).flatMap(([name, times]) =>
      times.map((time, index) => ({ scheduleId: scheduleIds.get(name) ?? -1, lessonNumber: index + 1, startTime: time.slice(0, 5), endTime: time.slice(6) })),
    ),
  };
}

/** «1 класс (I полугодие)» gives way to the main bells with the second half-year. */
function listClassBells({ bells }: DemoClass, classId: number, scheduleIds: ReadonlyMap<string, number>) {
  const own = { classId, scheduleId: scheduleIds.get(bells) ?? -1, dateFrom: '2025-09-01', dateTo: null };
  return bells === MAIN_BELLS ? [own] : [{ ...own, dateTo: '2025-12-31' }, { ...own, scheduleId: scheduleIds.get(MAIN_BELLS) ?? -1, dateFrom: '2026-01-01' }];
}

function listSpans(school: DemoSchool, kinds: readonly string[]): (CalendarSpan & { readonly name: string })[] {
  return school.year
    .filter(([kind]) => kinds.includes(kind))
    .map(([, name, grades, startDate, endDate]) => {
      const [gradeFrom = 0, gradeTo = gradeFrom] = grades.split('–').map(Number);
      return { name, gradeFrom, gradeTo, startDate, endDate };
    });
}

function listDaysOff(school: DemoSchool): DayOff[] {
  const kinds = [['Каникулы', 'vacation'], ['Праздник', 'holiday']] as const;
  return kinds.flatMap(([kind, code]) => listSpans(school, [kind]).map((span) => ({ ...span, kind: code, classId: null })));
}
