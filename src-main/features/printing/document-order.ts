import type { BuildOptions, ClassBookModel, CourseSpreadsModel, DocumentResult, SummarySheetModel } from '../../documents';

/** A document to be built, as plain data: it can be sent to a worker. */
export type DocumentOrder =
  | { readonly kind: 'classBook'; readonly model: ClassBookModel }
  | { readonly kind: 'summarySheet'; readonly model: SummarySheetModel }
  | { readonly kind: 'courseSpreads'; readonly model: CourseSpreadsModel };

/** Who builds documents: this process itself, or a worker beside it. Throws the signal's reason when aborted. */
export type DocumentBuilder = (order: DocumentOrder, options: BuildOptions) => Promise<DocumentResult>;

/** The drawing is loaded with the first order: a workstation that prints nothing does not keep it in memory. */
export const buildOrder: DocumentBuilder = async (order, options) => {
  const { buildClassBook, buildCourseSpreads, buildSummarySheet } = await import('../../documents');
  if (order.kind === 'classBook') return buildClassBook(order.model, options);
  return order.kind === 'summarySheet' ? buildSummarySheet(order.model, options) : buildCourseSpreads(order.model, options);
};
