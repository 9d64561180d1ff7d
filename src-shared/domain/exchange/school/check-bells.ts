import { findBellFaults, type BellFault } from '../../school';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { BellRecord, BellScheduleRecord, SchoolFile } from '../school-file';
import { isSound, placeOf } from './place-of';

/** Bell schedules (SET-06): a lesson ends after it starts, is named once, and does not run into the next one. */
export function checkBells(file: SchoolFile): ImportProblem[] {
  return file.bellSchedules.flatMap((schedule) => {
    const sound = schedule.lessons.filter((lesson) => isSound(lesson, 'number', 'startTime', 'endTime'));
    return findBellFaults(sound).map((fault) => describeFault(file, schedule, fault));
  });
}

function describeFault(file: SchoolFile, { name: schedule }: BellScheduleRecord, { kind, lesson, previous }: BellFault<BellRecord>): ImportProblem {
  const { number, startTime: start, endTime: end } = lesson;
  if (kind === 'twice') return buildProblem('bellTwice', placeOf(file, lesson, 'number'), { schedule, lesson: number });
  if (kind === 'endBeforeStart') return buildProblem('bellEndBeforeStart', placeOf(file, lesson, 'endTime'), { schedule, lesson: number, start, end });
  return buildProblem('bellOverlap', placeOf(file, lesson, 'startTime'), { schedule, lesson: number, start, previousEnd: previous?.endTime ?? '' });
}
