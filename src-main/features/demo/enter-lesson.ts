import type { ComposedLesson } from './compose-lesson';
import type { CourseDiary } from './course-diary';
import type { DemoConnection } from './demo-backend';
import type { DemoLesson } from './list-demo-lessons';

export type EnteredLesson = { readonly lesson: DemoLesson; readonly diary: CourseDiary; readonly composed: ComposedLesson; readonly connection: DemoConnection };

/** What a teacher does after a lesson: topic and homework, a column for the work of the day, absences and marks. Throws when any of it is refused. */
export async function enterLesson({ lesson, diary, composed, connection }: EnteredLesson): Promise<void> {
  const key = { courseId: diary.courseId, date: lesson.date, lessonNumber: lesson.lessonNumber };
  const { edit, secondWork, cells } = composed;
  const [saved, , results] = await Promise.all([
    connection.call('journal.saveLesson', { ...key, version: 0, edit }),
    secondWork === null ? null : connection.call('journal.addColumn', { ...key, workType: secondWork }),
    cells.length === 0 ? [] : connection.call('journal.setCells', { courseId: diary.courseId, changes: [...cells] }),
  ]);
  const refused = [...saved.refusals, ...results.flatMap(({ refusal }) => refusal ?? [])];
  if (refused.length > 0) throw new Error(`demo school: ${lesson.course.className}, ${lesson.course.subject}, ${lesson.date}: ${refused.join(', ')}`);
}
