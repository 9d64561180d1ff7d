import { defineTable, integer, optional, reference, text } from './define-table';

/** One date unlike its weekday. `kind`: cancelled – no lessons, moved – by the timetable of `followsWeekday`. With a class it is of that class alone. */
export type SpecialDayRow = {
  id: number; yearId: number; date: string; kind: string; name: string; gradeFrom: number; gradeTo: number; classId: number | null; followsWeekday: number | null;
  followsParity: number | null; rowVersion: number;
};
export const specialDayTable = defineTable<SpecialDayRow>(
  'special_day',
  {
    id: integer, yearId: reference('school_year'), date: text, kind: text, name: text, gradeFrom: integer, gradeTo: integer, classId: optional(reference('school_class')),
    followsWeekday: optional(integer), followsParity: optional(integer), rowVersion: integer,
  },
  { indexes: [['yearId', 'date']] },
);

/** By which bells whom, from–to; a null does not narrow. From and to the same date: a day of its own, `reason` says why. */
export type BellRuleRow = {
  id: number; scheduleId: number; dateFrom: string; dateTo: string | null; weekday: number | null; shift: number | null; gradeFrom: number | null; gradeTo: number | null;
  classId: number | null; reason: string | null; rowVersion: number;
};
export const bellRuleTable = defineTable<BellRuleRow>(
  'bell_rule',
  {
    id: integer, scheduleId: reference('bell_schedule'), dateFrom: text, dateTo: optional(text), weekday: optional(integer), shift: optional(integer),
    gradeFrom: optional(integer), gradeTo: optional(integer), classId: optional(reference('school_class')), reason: optional(text), rowVersion: integer,
  },
  { indexes: [['scheduleId']] },
);
