import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { CORRECTION_REASON_TITLES } from '@shared/domain/individual';
import { formatDate } from '@shared/lib/russian-date';
import type { PaperColumn } from '../../documents';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getCorrectionPlan } from './correction';

const column = (title: string, widthMm: number, align: PaperColumn['align'] = 'left'): PaperColumn => ({ title, widthMm, align });

/** The plan of correction work of a pupil in a subject, with what was held and its result. */
export async function printCorrection({ courseId, correctionId }: InputFor<'individual.printCorrection'>, context: HandlerContext): Promise<PrintedDocument> {
  const { model, name } = context.read((query) => {
    const plan = getCorrectionPlan(query, correctionId, context);
    if (plan.courseId !== courseId) throw new AppError('notFound', { what: 'план коррекционной работы' });
    const toDay = (date: string | null): string => (date === null ? '' : formatDate(date));
    return {
      name: plan.student,
      model: {
        ...readPaperHead(query, context, `correction-plan-${String(correctionId)}`), title: 'ПЛАН ИНДИВИДУАЛЬНОЙ КОРРЕКЦИОННОЙ РАБОТЫ', subtitle: `${plan.subject}, ${plan.className}`, hasSeal: false,
        facts: [
          `Ученик: ${plan.student}. Основание: ${CORRECTION_REASON_TITLES[plan.reason]}. Начата ${formatDate(plan.openedOn)}.`,
          ...(plan.closedOn === null ? [] : [`Закончена ${formatDate(plan.closedOn)}. Результат: ${plan.result ?? ''}.`]),
        ],
        tables: [{
          title: 'Темы', emptyText: 'Тем нет.', columns: [column('№', 10, 'center'), column('Тема', 80), column('Срок', 22, 'center'), column('Проведено', 22, 'center'), column('Результат', 41)],
          rows: plan.steps.map(({ topic, plannedOn, doneOn, result }, index) => [String(index + 1), topic, toDay(plannedOn), toDay(doneOn), result ?? '']),
        }],
        signatures: [{ office: 'Учитель', name: plan.teacher }, { office: 'Заместитель директора', name: null }],
      },
    };
  });
  const { buildMovementPaper } = await import('../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'correctionPlan', `План коррекционной работы ${name}`, result);
}
