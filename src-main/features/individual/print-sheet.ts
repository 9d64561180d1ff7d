import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFullName } from '@shared/domain/people';
import { studentTable } from '../../database/entities';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readWorkTypes } from '../school';
import { buildSheet } from './sheet';
import { toSheetPaper } from './sheet-paper';

/** DOC-08: the sheet of individual teaching that is put into the class book, a table for each subject. */
export async function printSheet({ planId }: InputFor<'individual.printSheet'>, context: HandlerContext): Promise<PrintedDocument> {
  const { name, model } = context.read((query) => {
    const { plan, lines } = buildSheet(query, planId, context);
    const student = query.findRow(studentTable, { id: plan.studentId });
    const fullName = formatFullName(student ?? { lastName: plan.student, firstName: '', middleName: null });
    return { name: fullName, model: { ...readPaperHead(query, context, `individual-sheet-${String(planId)}`), ...toSheetPaper(plan, lines, fullName, readWorkTypes(query)), hasSeal: false } };
  });
  const { buildMovementPaper } = await import('../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'individualSheet', `Лист индивидуального обучения ${name}`, result);
}
