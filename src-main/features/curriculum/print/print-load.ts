import type { InputFor } from '@shared/contract/contract';
import type { LoadPage, TeachingLoad } from '@shared/contract/curriculum-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatNumber, isInForce } from '@shared/domain/curriculum';
import { formatDate } from '@shared/lib/russian-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { ApprovedTable } from '../../../documents';
import type { HandlerContext } from '../../handler-context';
import { readPrintApproval } from '../../approvals';
import { getOpenYear } from '../../school';
import { buildLoad } from '../get-load';
import { printApproved } from './print-approved';

/** «Педагогическая нагрузка» for approval (CUR-03): each teacher with subjects, classes and hours; what nobody teaches comes first. */
export function printLoad({ date }: InputFor<'curriculum.printLoad'>, context: HandlerContext): Promise<PrintedDocument> {
  return printApproved(context, (query) => {
    const load = buildLoad(query, date, context);
    return { kind: 'teaching-load', title: `Педагогическая нагрузка на ${load.yearName} учебный год`, approval: readPrintApproval(query, getOpenYear(query), 'load'), tables: [buildTable(load)], notes: describe(load) };
  });
}

type Person = { readonly name: string; readonly pages: LoadPage[] };

function buildTable(load: TeachingLoad): ApprovedTable {
  const people = new Map<number | null, Person>();
  for (const page of load.pages) {
    const present = page.teachers.filter((span) => isInForce(span, load.date));
    for (const { staffId, name } of present.length > 0 ? present : [{ staffId: null, name: 'Вакансия' }]) {
      const person = people.get(staffId) ?? { name, pages: [] };
      person.pages.push(page);
      people.set(staffId, person);
    }
  }
  const sorted = [...people].sort(([left, one], [right, other]) => Number(right === null) - Number(left === null) || compareRussian(one.name, other.name));
  const rows = sorted.flatMap(([, person], index) => listRows(load, person, index + 1));
  return {
    caption: null,
    columns: [
      { title: '№', widthMm: 9, align: 'center' }, { title: 'Учитель', widthMm: 36, align: 'left' }, { title: 'Предмет', widthMm: 42, align: 'left' },
      { title: 'Классы и группы, часов в неделю', widthMm: 58, align: 'left' }, { title: 'Часов', widthMm: 14, align: 'center' }, { title: 'Всего', widthMm: 16, align: 'center' },
    ],
    rows: [...rows, ['', 'Итого', '', '', '', formatNumber(sorted.reduce((sum, [, person]) => sum + sumHours(person.pages), 0))]],
  };
}

function listRows(load: TeachingLoad, { name, pages }: Person, number: number): string[][] {
  const subjects = load.subjects.filter((subject) => pages.some((page) => page.subjectId === subject.id));
  return subjects.map((subject, index) => {
    const own = pages.filter((page) => page.subjectId === subject.id);
    const isFirst = index === 0;
    return [isFirst ? String(number) : '', isFirst ? name : '', subject.name, nameClasses(load, own), formatNumber(sumHours(own)), isFirst ? formatNumber(sumHours(pages)) : ''];
  });
}

/** «7А – 3, 7Б (1 подгруппа) – 2», in the order of the classes. */
function nameClasses({ classes }: TeachingLoad, pages: readonly LoadPage[]): string {
  const order = new Map(classes.map((row, index) => [row.id, index]));
  const sorted = [...pages].sort((left, right) => (order.get(left.classId) ?? 0) - (order.get(right.classId) ?? 0) || compareRussian(left.groupName ?? '', right.groupName ?? ''));
  return sorted.map((page) => {
    const names = classes.filter((row) => page.classIds.includes(row.id)).map((row) => row.name).join('+');
    return `${names}${page.groupName === null ? '' : ` (${page.groupName})`}\u00a0–\u00a0${formatNumber(page.hours)}`;
  }).join(', ');
}

function sumHours(pages: readonly LoadPage[]): number {
  return pages.reduce((sum, page) => sum + page.hours, 0);
}

function describe({ date, plan }: TeachingLoad): string[] {
  const uncovered = plan.reduce((sum, row) => sum + row.uncovered, 0);
  const doubled = plan.reduce((sum, row) => sum + row.doubled, 0);
  return [`На ${formatDate(date)}. По сравнению с учебным планом: не закрыто часов – ${formatNumber(uncovered)}, сверх плана – ${formatNumber(doubled)}.`];
}
