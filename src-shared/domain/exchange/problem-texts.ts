import { CALENDAR_TEXTS } from './texts/calendar-texts';
import { FILE_TEXTS } from './texts/file-texts';
import { LESSON_PLAN_TEXTS } from './texts/lesson-plan-texts';
import { MARKS_TEXTS } from './texts/marks-texts';
import { PEOPLE_TEXTS } from './texts/people-texts';
import { TIMETABLE_TEXTS } from './texts/timetable-texts';

/** Every problem of an imported file by its code: the one place where its Russian text is chosen (EXP-04). */
export const PROBLEM_TEXTS = {
  ...FILE_TEXTS,
  ...CALENDAR_TEXTS,
  ...PEOPLE_TEXTS,
  ...TIMETABLE_TEXTS,
  ...LESSON_PLAN_TEXTS,
  ...MARKS_TEXTS,
};

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
export type ProblemDetails<Code extends ProblemCode> = Parameters<(typeof PROBLEM_TEXTS)[Code]['text']>[0];
