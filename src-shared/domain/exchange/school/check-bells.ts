import { buildProblem, type ImportProblem } from '../import-problem';
import type { BellRecord, BellScheduleRecord, SchoolFile } from '../school-file';
import { isSound, placeOf } from './place-of';

/** Bell schedules (SET-06): a lesson ends after it starts, is named once, and does not run into the next one. */
export function checkBells(file: SchoolFile): ImportProblem[] {
  return file.bellSchedules.flatMap((schedule) => checkSchedule(file, schedule));
}

function checkSchedule(file: SchoolFile, schedule: BellScheduleRecord): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const sound = schedule.lessons.filter((lesson) => isSound(lesson, 'number', 'startTime', 'endTime'));
  const byNumber = new Map<number, BellRecord>();
  for (const lesson of sound) {
    if (byNumber.has(lesson.number)) problems.push(buildProblem('bellTwice', placeOf(file, lesson, 'number'), { schedule: schedule.name, lesson: lesson.number }));
    else byNumber.set(lesson.number, lesson);
  }
  let previous: BellRecord | undefined;
  for (const lesson of [...byNumber.values()].sort((left, right) => left.number - right.number)) {
    if (lesson.endTime <= lesson.startTime) {
      problems.push(buildProblem('bellEndBeforeStart', placeOf(file, lesson, 'endTime'), { schedule: schedule.name, lesson: lesson.number, start: lesson.startTime, end: lesson.endTime }));
      continue;
    }
    if (previous && lesson.startTime < previous.endTime) {
      problems.push(buildProblem('bellOverlap', placeOf(file, lesson, 'startTime'), { schedule: schedule.name, lesson: lesson.number, start: lesson.startTime, previousEnd: previous.endTime }));
    }
    previous = lesson;
  }
  return problems;
}
