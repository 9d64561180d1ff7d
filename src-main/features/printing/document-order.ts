import { buildClassBook, buildCourseSpreads, buildSummarySheet, type BuildOptions, type ClassBookModel, type CourseSpreadsModel, type DocumentResult, type SummarySheetModel } from '../../documents';

/** A document to be built, as plain data: it can be sent to a worker. */
export type DocumentOrder =
  | { readonly kind: 'classBook'; readonly model: ClassBookModel }
  | { readonly kind: 'summarySheet'; readonly model: SummarySheetModel }
  | { readonly kind: 'courseSpreads'; readonly model: CourseSpreadsModel };

/** Who builds documents: this process itself, or a worker beside it. Throws the signal's reason when aborted. */
export type DocumentBuilder = (order: DocumentOrder, options: BuildOptions) => Promise<DocumentResult>;

export const buildOrder: DocumentBuilder = (order, options) => {
  if (order.kind === 'classBook') return buildClassBook(order.model, options);
  return order.kind === 'summarySheet' ? buildSummarySheet(order.model, options) : buildCourseSpreads(order.model, options);
};
