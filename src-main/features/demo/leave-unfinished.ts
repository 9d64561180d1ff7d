import type { ComposedLesson } from './compose-lesson';
import type { DemoLesson } from './list-demo-lessons';
import type { SeededRandom } from './seeded-random';

const DAY_MS = 86_400_000;

/**
 * Some of the last lessons are not yet filled, so that «Мой день» has something to say: the nearer the lesson, the likelier. Null = the
 * teacher has entered nothing at all.
 */
export function leaveUnfinished(composed: ComposedLesson, lesson: DemoLesson, until: number, random: SeededRandom): ComposedLesson | null {
  const daysAgo = (until - lesson.endsAt) / DAY_MS;
  if (daysAgo > 9 || !random.chance(daysAgo < 1 ? 0.45 : daysAgo < 2 ? 0.25 : 0.06)) return composed;
  const kind = random.pick(['nothing', 'homework', 'homework', 'attendance', 'topic'] as const);
  const { edit } = composed;
  switch (kind) {
    case 'nothing':
      return null;
    case 'homework':
      return { ...composed, edit: { ...edit, homework: null, noHomework: false } };
    case 'attendance':
      return { ...composed, edit: { ...edit, attendanceTaken: false } };
    case 'topic':
      return { ...composed, edit: { ...edit, topic: null, planItemId: null, homework: null, noHomework: false } };
  }
}
