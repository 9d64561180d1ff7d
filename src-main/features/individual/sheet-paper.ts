import type { IndividualPlan, SheetLine } from '@shared/contract/individual-contract';
import { INDIVIDUAL_KIND_TITLES, formatNumber } from '@shared/domain/curriculum';
import { formatPaper } from '@shared/domain/individual';
import { getWorkType, type WorkTypeInfo } from '@shared/domain/journal';
import { formatDate } from '@shared/lib/russian-date';
import type { PaperBody, PaperColumn, PaperTable } from '../../documents';

/** What the sheet tells of a lesson. */
export type SheetPaperLine = Pick<SheetLine, 'courseId' | 'date' | 'hours' | 'topic' | 'homework' | 'workType' | 'value'>;

const column = (title: string, widthMm: number, align: PaperColumn['align'] = 'left'): PaperColumn => ({ title, widthMm, align });
const COLUMNS = [column('Дата', 20, 'center'), column('Час.', 10, 'center'), column('Тема', 62), column('Домашнее задание', 48), column('Вид работы', 22), column('Отм.', 13, 'center')];

/** The sheet as a paper, alone or in the class journal (DOC-08). `name`: the pupil's in full. */
export function toSheetPaper(plan: IndividualPlan, lines: readonly SheetPaperLine[], name: string, types: readonly WorkTypeInfo[]): PaperBody {
  return {
    title: 'ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ', continued: `${name}, ${plan.className} – лист индивидуального обучения (продолжение)`, subtitle: `${INDIVIDUAL_KIND_TITLES[plan.kind as 'home']}, ${plan.className}`,
    facts: listFacts(plan, name),
    tables: plan.lines.map(({ courseId, subject, hours, teacher }) => toTable(`${subject}${hours > 0 ? `, ${formatNumber(hours)} ч в неделю` : ''}${teacher === null ? '' : `. Учитель: ${teacher}`}`, lines.filter((line) => line.courseId === courseId), types)),
    signatures: [{ office: 'Заместитель директора', name: null }, { office: 'Классный руководитель', name: null }],
  };
}

function listFacts(plan: IndividualPlan, name: string): string[] {
  const days = plan.dateTo === null ? `с ${formatDate(plan.dateFrom)}` : `с ${formatDate(plan.dateFrom)} по ${formatDate(plan.dateTo)}`;
  return [`Ученик: ${name}. Класс: ${plan.className}.`, `Основание: ${formatPaper(plan)}${plan.place === '' ? '' : `, ${plan.place}`}. Срок: ${days}.`];
}

function toTable(title: string, lines: readonly SheetPaperLine[], types: readonly WorkTypeInfo[]): PaperTable {
  return {
    title, columns: COLUMNS, emptyText: 'Занятий не записано.',
    rows: lines.map(({ date, hours, topic, homework, workType, value }) =>
      [formatDate(date), hours === 0 ? '' : String(hours), topic ?? '', homework ?? '', workType === null ? '' : getWorkType(workType, types).name, value === null ? '' : String(value)]),
  };
}
