import type { InputFor } from '@shared/contract/contract';
import type { CellResult, LessonResult } from '@shared/contract/journal-contract';
import { findCellTarget } from '@shared/domain/journal';
import type { HandlerContext } from '../handler-context';
import { openEntryPage } from './entry-page';
import { loadCell, type CellRecord } from './load-cell';
import { loadPageLesson } from './load-page-lessons';
import { findLesson } from './record-lesson';
import { findOther as findOtherLesson, isAsEdited } from './save-lesson';
import { describeCell, findLateness, findOther, TAKEN } from './set-cells';

/**
 * The answer to an entry that was dealt with although its first answer was lost on the way: what stands there now. Where that is not what
 * was asked for, it was refused then or changed since, and its author is to see it (SYS-03).
 */
export function replaySetCells({ courseId, changes }: InputFor<'journal.setCells'>, { read, clock }: HandlerContext): readonly CellResult[] {
  return read((query) => {
    const entry = { page: openEntryPage(query, courseId, clock.today()), now: clock.now() };
    return changes.map(({ seen, set, ...key }) => {
      const cell = loadCell(query, courseId, key);
      if (isSame(cell, findCellTarget(set, cell))) return describeCell(cell, TAKEN, findLateness(entry, key, set, { ...cell, mark: null, absence: null }));
      return describeCell(cell, { ...TAKEN, refusal: 'changedByOther', by: findOther(query, key, seen, cell) });
    });
  });
}

export function replaySaveLesson(input: InputFor<'journal.saveLesson'>, { read, clock }: HandlerContext): LessonResult {
  const { courseId, date, lessonNumber, edit } = input;
  return read((query) => {
    const place = { date, lessonNumber };
    const lesson = loadPageLesson(query, openEntryPage(query, courseId, clock.today()), place);
    if (isAsEdited(edit, lesson)) return { refusals: [], by: null, windowUntil: null, lesson };
    const recorded = findLesson(query, courseId, place);
    return { refusals: ['changedByOther'], windowUntil: null, by: recorded ? findOtherLesson(query, recorded) : null, lesson };
  });
}

function isSame({ mark, absence }: CellRecord, target: ReturnType<typeof findCellTarget>): boolean {
  return (mark?.value ?? null) === target.value && (mark?.comment ?? null) === target.comment && (absence?.code ?? null) === target.code;
}
