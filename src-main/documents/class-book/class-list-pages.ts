// «Список класса»: the list part of the general information on pupils.
import { formatDate } from '@shared/lib/russian-date';
import type { DocumentFonts } from '../engine/document-fonts';
import type { BookStudent } from '../models/class-book-model';
import type { FlowColumn } from '../page-grid/flow-table';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { planTablePages } from '../page-grid/plan-table-pages';

export const CLASS_LIST_SECTION = 'Список класса';

/** Longer lists have narrower lines, to stay on one page. */
const ROOMY_COUNT = 34;

type ListColumn = FlowColumn & { readonly read: (student: BookStudent) => string };

const NUMBER: ListColumn = { title: '№', widthMm: 9, align: 'center', read: (student) => String(student.number) };
const OPTIONAL: readonly ListColumn[] = [
  { title: 'Дата рождения', widthMm: 26, align: 'center', read: (student) => (student.birthDate ? formatDate(student.birthDate) : '') },
  { title: 'Номер личного дела', widthMm: 26, align: 'center', read: (student) => student.personalFile ?? '' },
  { title: 'Движение', widthMm: 42, align: 'left', read: (student) => student.note ?? '' },
];

function listColumns(students: readonly BookStudent[]): ListColumn[] {
  const known = OPTIONAL.filter((column) => students.some((student) => column.read(student) !== ''));
  const taken = [NUMBER, ...known].reduce((sum, column) => sum + column.widthMm, 0);
  const name: ListColumn = { title: 'Фамилия, имя, отчество', widthMm: FRAME_WIDTH_MM - taken, align: 'left', read: (student) => student.fullName };
  return [NUMBER, name, ...known];
}

export function planClassListPages(fonts: DocumentFonts, students: readonly BookStudent[]): PagePlan[] {
  const columns = listColumns(students);
  const rows = students.map((student) => columns.map((column) => column.read(student)));
  const table = { columns, rows, style: { size: 10.5, weight: 'regular' }, rowHeightMm: students.length > ROOMY_COUNT ? 5.8 : 7, hasFifthLines: true } as const;
  return planTablePages(fonts, 'class-list', CLASS_LIST_SECTION, CLASS_LIST_SECTION, table);
}
