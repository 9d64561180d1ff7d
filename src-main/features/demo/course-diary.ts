import type { DemoCourse, DemoStudent } from './demo-school';
import type { PupilYear } from './invent-pupil-year';
import type { PlannedLesson } from './plan-lessons';
import type { SeededRandom } from './seeded-random';

export type DiaryPupil = { readonly student: DemoStudent; readonly studentId: number; readonly year: PupilYear; /** Marks of the running period, by value. */ marks: number[] };
export type DiaryTopic = PlannedLesson & { readonly planItemId: number };

/** One journal page while the year is played: what its teacher has to keep in mind from lesson to lesson. */
export type CourseDiary = {
  readonly course: DemoCourse;
  readonly courseId: number;
  readonly pupils: readonly DiaryPupil[];
  readonly topics: readonly DiaryTopic[];
  readonly random: SeededRandom;
  /** Lessons given so far: the place in the plan. */
  lessonsGiven: number;
};
