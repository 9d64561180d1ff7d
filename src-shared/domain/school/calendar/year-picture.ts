import { isForGrade, findSchoolDay, type CalendarClass, type SpecialDay } from '../../timetable';
import { addDays, listDates, type CalendarDate } from '../../../lib/calendar-date';
import type { FreeDays } from './check-free-days';
import type { LevelSpan, PeriodDraft, YearSpan } from './check-period-set';

/** What the picture of a year is made of; `YearCalendar` of the contract is one. */
export type PictureSource = {
  readonly year: YearSpan;
  readonly weekDays: number;
  readonly levels: readonly (LevelSpan & { readonly periods: readonly PeriodDraft[] })[];
  readonly freeDays: readonly FreeDays[];
  readonly specialDays: readonly SpecialDay[];
  readonly classes: readonly (CalendarClass & { readonly name: string })[];
};
export type DayKind = 'study' | 'moved' | 'cancelled' | 'vacation' | 'holiday' | 'weekend' | 'outside';
export type PictureDay = { readonly date: CalendarDate; readonly kind: DayKind; readonly name: string | null; /** Its place among the periods of the grade. */ readonly period: number | null };
/** For whom the year is the same: grades, or one class with days of its own. */
export type CalendarView = { readonly key: string; readonly label: string; readonly schoolClass: CalendarClass; readonly classCount: number };
export type PeriodDays = PeriodDraft & { readonly schoolDays: number };

/** Colour is never the only sign: every unusual day has its letter. */
export const DAY_LETTERS: Readonly<Record<DayKind, string>> = { study: '', moved: 'Р', cancelled: 'О', vacation: 'К', holiday: 'П', weekend: '', outside: '' };
export const DAY_KIND_TITLES: Readonly<Record<DayKind, string>> = {
  study: 'Учебный день', moved: 'Перенесённый учебный день', cancelled: 'Отменённый день', vacation: 'Каникулы', holiday: 'Праздничный день', weekend: 'Выходной', outside: 'Вне учебных периодов',
};

/** Every day from the first of the month in which the year begins to the last of the month in which it ends, as the class has it (SET-04). */
export function listPictureDays(source: PictureSource, schoolClass: CalendarClass): PictureDay[] {
  const periods = findPeriods(source, schoolClass.grade);
  const calendar = {
    yearStart: source.year.startDate, weekDays: source.weekDays, specialDays: source.specialDays,
    periods: periods.map((period) => ({ ...period, gradeFrom: schoolClass.grade, gradeTo: schoolClass.grade })),
    daysOff: source.freeDays.map((days) => ({ ...days, classId: days.classId ?? null })),
  };
  const last = addDays(`${addDays(`${source.year.endDate.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
  return listDates(`${source.year.startDate.slice(0, 7)}-01`, last).map((date) => {
    const day = findSchoolDay(calendar, schoolClass, date);
    const index = periods.findIndex((period) => period.startDate <= date && date <= period.endDate);
    const kind = day.isStudy ? (day.name === null ? 'study' : 'moved') : day.reason;
    return { date, kind, name: day.name, period: index < 0 ? null : index };
  });
}

/** The periods of a grade with the number of its school days in each. */
export function countPeriodDays(source: PictureSource, schoolClass: CalendarClass): PeriodDays[] {
  const days = listPictureDays(source, schoolClass);
  return findPeriods(source, schoolClass.grade).map((period, index) => ({ ...period, schoolDays: days.filter((day) => day.period === index && isSchoolDay(day)).length }));
}

export function isSchoolDay({ kind }: PictureDay): boolean {
  return kind === 'study' || kind === 'moved';
}

/** Grades with the same year together, the largest group first; then classes that have days of their own. */
export function listCalendarViews(source: PictureSource): CalendarView[] {
  const known = [...new Set(source.classes.map(({ grade }) => grade))].sort((left, right) => left - right);
  const grades = known.length > 0 ? known : [...new Set(source.levels.flatMap(({ gradeFrom, gradeTo }) => Array.from({ length: gradeTo - gradeFrom + 1 }, (_, index) => gradeFrom + index)))].sort((left, right) => left - right);
  const groups = new Map<string, number[]>();
  for (const grade of grades) {
    const key = describeGrade(source, grade);
    groups.set(key, [...(groups.get(key) ?? []), grade]);
  }
  const ofGrades = [...groups.values()].map((group): CalendarView => {
    const classCount = source.classes.filter(({ grade }) => group.includes(grade)).length;
    return { key: `g${group[0] ?? 0}`, label: `${formatGradeList(group)} ${group.length > 1 ? 'классы' : 'класс'}`, schoolClass: { classId: 0, grade: group[0] ?? 1, shift: 1, weekDays: null }, classCount };
  });
  const own = source.classes.filter(({ classId, weekDays }) => (weekDays !== null && weekDays !== source.weekDays) || [...source.freeDays, ...source.specialDays].some((one) => one.classId === classId));
  return [...ofGrades.sort((left, right) => right.classCount - left.classCount), ...own.map((schoolClass): CalendarView => ({ key: `c${schoolClass.classId}`, label: schoolClass.name, schoolClass, classCount: 1 }))];
}

function findPeriods({ levels }: PictureSource, grade: number): readonly PeriodDraft[] {
  return levels.find((level) => isForGrade(level, grade))?.periods ?? [];
}

function describeGrade(source: PictureSource, grade: number): string {
  const level = source.levels.findIndex((one) => isForGrade(one, grade));
  const rows = [...source.freeDays, ...source.specialDays].map((one) => (one.classId === null || one.classId === undefined) && isForGrade(one, grade));
  return `${level}|${rows.map(Number).join('')}`;
}

/** «1, 3–5». */
export function formatGradeList(grades: readonly number[]): string {
  const runs: number[][] = [];
  for (const grade of grades) {
    const run = runs.at(-1);
    if (run?.at(-1) === grade - 1) run.push(grade);
    else runs.push([grade]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0] ?? ''}–${run.at(-1) ?? ''}` : String(run[0]))).join(', ');
}
