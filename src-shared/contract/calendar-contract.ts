import { z } from 'zod';
import { PERIOD_KINDS, type PeriodKind, type PublicDay, type YearState } from '../domain/school';
import type { BellRule, CalendarClass, SpecialDay } from '../domain/timetable';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export type Change = { readonly at: string; readonly author: string };
/** A year of the school (SET-03). `isCurrent`: the one that lists, journals and this screen show first. */
export type YearCard = {
  readonly id: number; readonly version: number; readonly name: string; readonly startDate: string; readonly endDate: string; readonly state: YearState; readonly isCurrent: boolean;
  readonly closedOn: string | null; readonly lastChange: Change | null;
};

export type PeriodCard = { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string; /** Pages closed in it. */ readonly closedPages: number };
/** The periods of some grades, saved together. `version` goes up with every change of any period of the school. */
export type LevelCard = { readonly gradeFrom: number; readonly gradeTo: number; readonly kind: PeriodKind; readonly version: number; readonly periods: readonly PeriodCard[]; readonly lastChange: Change | null };
export type FreeDaysCard = {
  readonly id: number; readonly version: number; readonly kind: 'vacation' | 'holiday'; readonly name: string; readonly startDate: string; readonly endDate: string;
  readonly gradeFrom: number; readonly gradeTo: number; readonly classId: number | null; readonly lastChange: Change | null;
};
export type SpecialDayCard = SpecialDay & { readonly id: number; readonly version: number; readonly lastChange: Change | null };
export type ClassOfYear = CalendarClass & { readonly name: string };
/** The whole calendar of a year (SET-04), as the screen draws it and its rules are checked. */
export type YearCalendar = {
  readonly year: YearCard;
  readonly weekDays: number;
  readonly levels: readonly LevelCard[];
  readonly freeDays: readonly FreeDaysCard[];
  readonly specialDays: readonly SpecialDayCard[];
  readonly classes: readonly ClassOfYear[];
  /** Public holidays and moved days off of the year that the school may take. */
  readonly publicDays: readonly PublicDay[];
  /** Calendar years whose government transfers this program does not know. */
  readonly transfersUnknownFor: readonly number[];
};

export type BellLessonCard = { readonly number: number; readonly startTime: string; readonly endTime: string };
export type BellScheduleCard = {
  readonly id: number; readonly version: number; readonly name: string; readonly lessons: readonly BellLessonCard[];
  /** Its last day, when other times came in its place. */
  readonly retiredOn: string | null;
  /** The last day on which lessons written down went by it: its times hold until then. */
  readonly lastUsedOn: string | null;
  readonly lastChange: Change | null;
};
/** `source`: `class` – in the card of a class, `rule` – for a shift, grades, a weekday, dates. */
export type BellRuleCard = BellRule & { readonly id: number; readonly version: number; readonly source: 'class' | 'rule'; readonly reason: string | null };
export type YearBells = {
  readonly year: YearCard; readonly schedules: readonly BellScheduleCard[]; readonly rules: readonly BellRuleCard[]; readonly classes: readonly ClassOfYear[];
  /** From here on rules may be changed: the day after the last one with lessons, or the first day of the year. */
  readonly freeFrom: string;
};

const id = z.int().positive();
const version = z.int().min(0);
const date = z.iso.date();
const name = (max: number) => z.string().trim().min(1, 'напишите название').max(max);
const grade = z.int().min(1).max(12);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'время пишется как 08:30');
const ofYear = z.strictObject({ yearId: id });
const saved = { id: id.nullable(), version };

export const yearEdit = z.strictObject({ name: name(40), startDate: date, endDate: date });
export type YearEdit = z.infer<typeof yearEdit>;
export const levelEdit = z.strictObject({
  gradeFrom: grade, gradeTo: grade, kind: z.enum(PERIOD_KINDS), periods: z.array(z.strictObject({ id: id.nullable(), name: z.string().trim().max(60), startDate: date, endDate: date })).max(12),
});
export type LevelEdit = z.infer<typeof levelEdit>;
export const freeDaysEdit = z.strictObject({ kind: z.enum(['vacation', 'holiday']), name: name(120), startDate: date, endDate: date, gradeFrom: grade, gradeTo: grade, classId: id.nullable() });
export type FreeDaysEdit = z.infer<typeof freeDaysEdit>;
export const specialDayEdit = z.strictObject({
  kind: z.enum(['cancelled', 'moved']), date, name: name(120), gradeFrom: grade, gradeTo: grade, classId: id.nullable(),
  followsWeekday: z.int().min(1).max(7).nullable(), followsParity: z.int().min(1).max(2).nullable(),
});
export type SpecialDayEdit = z.infer<typeof specialDayEdit>;
export const bellsEdit = z.strictObject({ name: z.string().trim().max(80), lessons: z.array(z.strictObject({ number: z.int().min(0).max(20), startTime: time, endTime: time })).max(21) });
export type BellsEdit = z.infer<typeof bellsEdit>;
export const bellRuleEdit = z.strictObject({
  scheduleId: id, dateFrom: date, dateTo: date.nullable(), weekday: z.int().min(1).max(7).nullable(), shift: z.int().min(1).max(3).nullable(), gradeFrom: grade.nullable(), gradeTo: grade.nullable(),
  classId: id.nullable(), reason: z.string().trim().max(120).nullable(),
});
export type BellRuleEdit = z.infer<typeof bellRuleEdit>;

export const calendarContract = {
  /** All years, the latest first. */
  'school.listYears': procedure<readonly YearCard[]>()({ input: z.strictObject({}), requires: 'school.view' }),
  /** A new year is being prepared until it is opened; with `copyFrom` it gets periods, vacations and bells of that year, moved to its dates. */
  'school.saveYear': procedure<YearCard>()({ input: z.strictObject({ ...saved, edit: yearEdit, copyFrom: id.nullable() }), requires: 'year.manage' }),
  'school.openYear': procedure<YearCard>()({ input: z.strictObject({ id, version }), requires: 'year.manage' }),
  /** After a copy of the base (BAK-05); nothing of a closed year's calendar is changed any more. */
  'school.closeYear': procedure<YearCard>()({ input: z.strictObject({ id, version }), requires: 'year.manage' }),
  'school.getYearCalendar': procedure<YearCalendar>()({ input: ofYear, requires: 'school.view' }),
  /** The periods of a level as a set; `level` names the grades it had, null for a new one. An empty set takes the level away. */
  'school.savePeriods': procedure<YearCalendar>()({
    input: z.strictObject({ yearId: id, level: z.strictObject({ gradeFrom: grade, gradeTo: grade }).nullable(), version, edit: levelEdit }),
    requires: 'school.edit',
  }),
  'school.saveFreeDays': procedure<YearCalendar>()({ input: z.strictObject({ yearId: id, ...saved, edit: freeDaysEdit }), requires: 'school.edit' }),
  'school.removeFreeDays': procedure<YearCalendar>()({ input: z.strictObject({ yearId: id, id, version }), requires: 'school.edit' }),
  'school.saveSpecialDay': procedure<YearCalendar>()({ input: z.strictObject({ yearId: id, ...saved, edit: specialDayEdit }), requires: 'school.edit' }),
  'school.removeSpecialDay': procedure<YearCalendar>()({ input: z.strictObject({ yearId: id, id, version }), requires: 'school.edit' }),
  /** Takes the named days of `publicDays` over as the school's own; those that are free anyway are left out. */
  'school.takePublicDays': procedure<YearCalendar>()({ input: z.strictObject({ yearId: id, startDates: z.array(date).max(60) }), requires: 'school.edit' }),
  'school.getBells': procedure<YearBells>()({ input: ofYear, requires: 'school.view' }),
  /** With `dateFrom` the former times stay for the days before it, and the new ones come in their place from it on. */
  'school.saveBells': procedure<YearBells>()({ input: z.strictObject({ yearId: id, ...saved, edit: bellsEdit, dateFrom: date.nullable() }), requires: 'school.edit' }),
  /** Only bells that nobody goes by. */
  'school.removeBells': procedure<YearBells>()({ input: z.strictObject({ yearId: id, id, version }), requires: 'school.edit' }),
  'school.saveBellRule': procedure<YearBells>()({ input: z.strictObject({ yearId: id, edit: bellRuleEdit }), requires: 'school.edit' }),
  /** A rule that has been in force ends the day before `freeFrom`; one that has not is taken away. */
  'school.endBellRule': procedure<YearBells>()({ input: z.strictObject({ yearId: id, source: z.enum(['class', 'rule']), id, version }), requires: 'school.edit' }),
  /** The calendar of the year on one sheet with «УТВЕРЖДАЮ» (SET-04). */
  'school.printYearCalendar': procedure<PrintedDocument>()({ input: ofYear, requires: 'school.view' }),
};
