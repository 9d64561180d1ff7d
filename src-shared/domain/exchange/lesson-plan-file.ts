import type { WorkType } from '../journal';

/** A lesson plan (КТП) as a teacher keeps it: it names a grade, never a class. */
export type LessonPlanFile = {
  readonly fileName: string;
  readonly title: string;
  readonly subject: string | null;
  readonly grade: number | null;
  /** «1 подгруппа», when the title or the file's name says so. */
  readonly groupHint: string | null;
  readonly items: readonly LessonPlanItem[];
};

export type LessonPlanItem = {
  readonly ordinal: number;
  readonly section: string | null;
  readonly topic: string;
  readonly hours: number;
  readonly lessonType: string | null;
  readonly homework: string | null;
  /** The kind of work the lesson type means («контрольная работа»), null for an ordinary lesson. */
  readonly workType: WorkType | null;
  readonly row: number;
};
