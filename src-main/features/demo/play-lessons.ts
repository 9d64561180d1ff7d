import { AppError } from '@shared/contract/app-error';
import { composeLesson } from './compose-lesson';
import type { CourseDiary } from './course-diary';
import type { DemoClock } from './demo-clock';
import { correctMarks } from './correct-marks';
import { enterLesson, type EnteredLesson } from './enter-lesson';
import { leaveUnfinished } from './leave-unfinished';
import type { DemoLesson } from './list-demo-lessons';
import type { StaffRoom } from './staff-room';

export type Play = {
  readonly clock: DemoClock;
  readonly staff: StaffRoom;
  readonly diaryOf: (lesson: DemoLesson) => CourseDiary;
  /** The moment at which the demo stands. */
  readonly until: number;
  readonly signal: AbortSignal;
  readonly onDay: (date: string) => void;
};

/**
 * Plays lessons in the order in which they end: each is entered by its teacher at its end. Lessons that end together are entered side
 * by side, so that the write queue puts them into few commits; the log takes nothing from before its last line.
 */
export async function playLessons(lessons: readonly DemoLesson[], play: Play): Promise<void> {
  for (const [date, ofDay] of groupBy(lessons, (lesson) => lesson.date)) {
    if (play.signal.aborted) throw new AppError('cancelled');
    const entered = ofDay.flatMap((lesson) => compose(lesson, play));
    for (const [endsAt, together] of groupBy(entered, ({ lesson }) => lesson.endsAt)) {
      play.clock.moveTo(endsAt);
      await Promise.all(together.map(enterLesson));
    }
    await correctMarks(date, entered, play.clock, play.until);
    play.onDay(date);
    // The rest of the process – progress, cancelling – gets its turn.
    await new Promise((resume) => setImmediate(resume));
  }
}

function compose(lesson: DemoLesson, { diaryOf, staff, until }: Play): EnteredLesson[] {
  const diary = diaryOf(lesson);
  const composed = leaveUnfinished(composeLesson(diary, lesson), lesson, until, diary.random);
  const { teacher } = lesson.course;
  return composed === null ? [] : [{ lesson, diary, composed, connection: staff.connectionOf(teacher.login, teacher.room) }];
}

/** In the order of the first of each group. */
function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
