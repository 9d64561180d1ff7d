/** The parts of the right page that have a term each (LRS-08, LRS-10, LRS-14). */
export const LESSON_PARTS = ['topic', 'homework', 'attendance'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];

/** As a row of the file holds them: flags are 0 or 1. */
export type PartValues = {
  readonly topic: string | null; readonly planItemId: number | null; readonly topicReason: string | null; readonly studied: string | null; readonly noMarks: number;
  readonly homework: string | null; readonly noHomework: number; readonly homeworkMinutes: number | null; readonly attendanceTaken: number;
};

const NOTHING: PartValues = { topic: null, planItemId: null, topicReason: null, studied: null, noMarks: 0, homework: null, noHomework: 0, homeworkMinutes: null, attendanceTaken: 0 };

const FIELDS: Readonly<Record<LessonPart, readonly (keyof PartValues)[]>> = {
  topic: ['topic', 'planItemId', 'topicReason', 'studied', 'noMarks'],
  homework: ['homework', 'noHomework', 'homeworkMinutes'],
  attendance: ['attendanceTaken'],
};

/** Parts in which a lesson is to differ from what stands; without a row nothing stands. */
export function listTouchedParts(before: PartValues | null, after: PartValues): LessonPart[] {
  const stands = before ?? NOTHING;
  return LESSON_PARTS.filter((part) => FIELDS[part].some((field) => after[field] !== stands[field]));
}
