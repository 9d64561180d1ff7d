import type { FeatureHandlers } from '../handler-context';
import { getCellHistory } from './get-cell-history';
import { getMyDay } from './get-my-day';
import { getPage } from './get-page';
import { listCourses } from './list-courses';
import { addColumn, removeColumn, setColumnWorkType } from './mark-columns';
import { replaySaveLesson, replaySetCells } from './replay-entry';
import { saveLesson } from './save-lesson';
import { setCells } from './set-cells';
import { watchPage } from './watch-page';

export const journalHandlers: FeatureHandlers<
  | 'journal.listCourses'
  | 'journal.getMyDay'
  | 'journal.getPage'
  | 'journal.setCells'
  | 'journal.saveLesson'
  | 'journal.addColumn'
  | 'journal.setColumnWorkType'
  | 'journal.removeColumn'
  | 'journal.getCellHistory'
  | 'journal.watchPage'
  | 'journal.leavePage'
> = {
  'journal.listCourses': (_input, context) => listCourses(context),
  'journal.getMyDay': getMyDay,
  'journal.getPage': getPage,
  'journal.setCells': setCells,
  'journal.saveLesson': saveLesson,
  'journal.addColumn': addColumn,
  'journal.setColumnWorkType': setColumnWorkType,
  'journal.removeColumn': removeColumn,
  'journal.getCellHistory': getCellHistory,
  'journal.watchPage': watchPage,
  'journal.leavePage': (_input, context) => {
    context.watchPage(null, '');
    return null;
  },
};

/** Answers to entries that were carried out although the first answer was lost on the way. */
export const journalReplays: FeatureHandlers<'journal.setCells' | 'journal.saveLesson'> = {
  'journal.setCells': replaySetCells,
  'journal.saveLesson': replaySaveLesson,
};
