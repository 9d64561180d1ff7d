import type { InputFor } from '@shared/contract/contract';
import type { IndividualSheet, SheetLine } from '@shared/contract/individual-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { INDIVIDUAL_KIND_TITLES, formatNumber } from '@shared/domain/curriculum';
import { formatPaper } from '@shared/domain/individual';
import { getWorkType } from '@shared/domain/journal';
import { formatFullName } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { studentTable } from '../../database/entities';
import type { PaperColumn, PaperTable } from '../../documents';
import { finishPrint, readPaperHead } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readWorkTypes } from '../school';
import { buildSheet } from './sheet';

const column = (title: string, widthMm: number, align: PaperColumn['align'] = 'left'): PaperColumn => ({ title, widthMm, align });
const COLUMNS = [column('Дата', 20, 'center'), column('Час.', 10, 'center'), column('Тема', 62), column('Домашнее задание', 48), column('Вид работы', 22), column('Отм.', 13, 'center')];
const NAME = `SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM ${studentTable.name} WHERE id = ?`;

/** DOC-08: the sheet of individual teaching that is put into the class book, a table for each subject. */
export async function printSheet({ planId }: InputFor<'individual.printSheet'>, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query) => {
    const sheet = buildSheet(query, planId, context);
    const { plan, lines } = sheet;
    const types = readWorkTypes(query);
    const nameWork = ({ workType }: SheetLine): string => (workType === null ? '' : getWorkType(workType, types).name);
    const name = formatFullName(query.find<Parameters<typeof formatFullName>[0]>(NAME, plan.studentId) ?? { lastName: plan.student, firstName: '', middleName: null });
    return {
      ...readPaperHead(query, context, `individual-sheet-${String(planId)}`), title: 'ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ', subtitle: `${INDIVIDUAL_KIND_TITLES[plan.kind as 'home']}, ${plan.className}`,
      name, hasSeal: false, facts: listFacts(sheet, name),
      tables: plan.lines.map(({ courseId, subject, hours, teacher }) => toTable(`${subject}${hours > 0 ? `, ${formatNumber(hours)} ч в неделю` : ''}${teacher === null ? '' : `. Учитель: ${teacher}`}`, lines.filter((line) => line.courseId === courseId), nameWork)),
      signatures: [{ office: 'Заместитель директора', name: null }, { office: 'Классный руководитель', name: null }],
    };
  });
  const { buildMovementPaper } = await import('../../documents');
  const result = await buildMovementPaper(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'individualSheet', `Лист индивидуального обучения ${model.name}`, result);
}

function listFacts({ plan }: IndividualSheet, name: string): string[] {
  const days = plan.dateTo === null ? `с ${formatDate(plan.dateFrom)}` : `с ${formatDate(plan.dateFrom)} по ${formatDate(plan.dateTo)}`;
  return [`Ученик: ${name}. Класс: ${plan.className}.`, `Основание: ${formatPaper(plan)}${plan.place === '' ? '' : `, ${plan.place}`}. Срок: ${days}.`];
}

function toTable(title: string, lines: readonly SheetLine[], nameWork: (line: SheetLine) => string): PaperTable {
  return {
    title, columns: COLUMNS, emptyText: 'Занятий не записано.',
    rows: lines.map((line) => [formatDate(line.date), line.hours === 0 ? '' : String(line.hours), line.topic ?? '', line.homework ?? '', nameWork(line), line.value === null ? '' : String(line.value)]),
  };
}
