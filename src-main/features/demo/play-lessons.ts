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
 * Plays lessons in the order in which they end: each is entered by its teacher at its end. The lessons of a day are entered side by
 * side, every one at its own time, so that the write queue puts them into few commits.
 */
export async function playLessons(lessons: readonly DemoLesson[], play: Play): Promise<void> {
  for (const [date, ofDay] of groupByDate(lessons)) {
    if (play.signal.aborted) throw new AppError('cancelled');
    const entered = ofDay.flatMap((lesson) => compose(lesson, play));
    await Promise.all(entered.map((item) => play.clock.during(item.lesson.endsAt, () => enterLesson(item))));
    play.clock.moveTo(ofDay.at(-1)?.endsAt ?? 0);
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

function groupByDate(lessons: readonly DemoLesson[]): Map<string, DemoLesson[]> {
  const days = new Map<string, DemoLesson[]>();
  for (const lesson of lessons) {
    const day = days.get(lesson.date);
    if (day) day.push(lesson);
    else days.set(lesson.date, [lesson]);
  }
  return days;
}
