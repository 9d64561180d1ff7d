import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { ApprovedTableModel } from '../../../documents';
import type { Query } from '../../../database/statement-cache';
import { finishPrint, readPaperHead } from '../../audit';
import type { HandlerContext } from '../../handler-context';

/** Codes of the log of prints. */
const DOCUMENTS: Readonly<Record<ApprovedTableModel['kind'], string>> = { curriculum: 'curriculum', 'teaching-load': 'teachingLoad', 'programme-plan': 'programmePlan', 'process-schedule': 'processSchedule' };

type Content = Omit<ApprovedTableModel, 'stamp' | 'school'>;

/** A table for the director's approval; the print is told in the log. */
export async function printApproved(context: HandlerContext, build: (query: Query) => Content): Promise<PrintedDocument> {
  const model = context.read((query): ApprovedTableModel => {
    const content = build(query);
    const { stamp, school } = readPaperHead(query, context, content.kind);
    // A plan names nobody: only the load is marked as personal data.
    return { ...content, school, stamp: content.kind === 'teaching-load' ? stamp : { ...stamp, maker: null, control: null } };
  });
  const { buildApprovedTable } = await import('../../../documents');
  const result = await buildApprovedTable(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, DOCUMENTS[model.kind], model.title, result);
}
