import type { InputFor } from '@shared/contract/contract';
import type { CellResult, LessonResult } from '@shared/contract/journal-contract';
import type { HandlerContext } from '../handler-context';
import { openEntryPage } from './entry-page';
import { loadCell } from './load-cell';
import { loadPageLesson } from './load-page-lessons';
import { describeCell } from './set-cells';

/** The answer to an entry that was carried out although its first answer was lost on the way: what stands there now. */
export function replaySetCells({ courseId, changes }: InputFor<'journal.setCells'>, { read }: HandlerContext): readonly CellResult[] {
  return read((query) => changes.map((change) => describeCell(loadCell(query, courseId, change), null, null)));
}

export function replaySaveLesson({ courseId, date, lessonNumber }: InputFor<'journal.saveLesson'>, { read, clock }: HandlerContext): LessonResult {
  return read((query) => ({ refusals: [], by: null, lesson: loadPageLesson(query, openEntryPage(query, courseId, clock.today()), { date, lessonNumber }) }));
}
