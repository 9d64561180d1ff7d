import type { FeatureHandlers } from '../handler-context';
import { printClassBook, printCourseSpreads, printSummarySheet } from './print-service';
import { saveAllClassBooks } from './save-all-class-books';

type Names = 'printing.buildClassBook' | 'printing.buildSummarySheet' | 'printing.buildCourseSpreads' | 'printing.saveAllClassBooks';

export const printingHandlers: FeatureHandlers<Names> = {
  'printing.buildClassBook': ({ classId }, context) => printClassBook(context, classId),
  'printing.buildSummarySheet': ({ classId }, context) => printSummarySheet(context, classId),
  'printing.buildCourseSpreads': ({ courseId }, context) => printCourseSpreads(context, courseId),
  'printing.saveAllClassBooks': ({ folder }, context) => saveAllClassBooks(context, folder),
};
