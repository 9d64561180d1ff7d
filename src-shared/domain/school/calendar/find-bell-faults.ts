export type BellLesson = { readonly number: number; readonly startTime: string; readonly endTime: string };
/** `twice`: the number stands twice; `endBeforeStart`; `overlap`: begins while `previous` goes on. */
export type BellFault<Lesson> = { readonly kind: 'twice' | 'endBeforeStart' | 'overlap'; readonly lesson: Lesson; readonly previous: Lesson | null };

/** What is wrong with a schedule of bells (SET-06): a lesson is named once, ends after it starts, does not run into the next one. */
export function findBellFaults<Lesson extends BellLesson>(lessons: readonly Lesson[]): BellFault<Lesson>[] {
  const faults: BellFault<Lesson>[] = [];
  const byNumber = new Map<number, Lesson>();
  for (const lesson of lessons) {
    if (byNumber.has(lesson.number)) faults.push({ kind: 'twice', lesson, previous: null });
    else byNumber.set(lesson.number, lesson);
  }
  let previous: Lesson | null = null;
  for (const lesson of [...byNumber.values()].sort((left, right) => left.number - right.number)) {
    if (lesson.endTime <= lesson.startTime) {
      faults.push({ kind: 'endBeforeStart', lesson, previous: null });
      continue;
    }
    if (previous && lesson.startTime < previous.endTime) faults.push({ kind: 'overlap', lesson, previous });
    previous = lesson;
  }
  return faults;
}
