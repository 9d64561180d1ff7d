// DOC-02: contents – parts and subject pages with groups, teachers and page numbers.
import type { DocumentFonts } from '../engine/document-fonts';
import type { SubjectPageModel } from '../models/subject-page-model';
import { drawPageTitle, PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM } from '../page-grid/page-frame';
import type { BookIndex, PagePlan } from '../page-grid/page-plan';

const TITLE = 'Оглавление';
const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'center' },
  { title: 'Предмет, раздел журнала', widthMm: 68, align: 'left' },
  { title: 'Группа', widthMm: 23, align: 'left' },
  { title: 'Учитель', widthMm: 56, align: 'left' },
  { title: 'Страницы', widthMm: 19, align: 'center' },
];
const PAGES_COLUMN = 4;

/** A line of the contents; `section` is its name in the index of the book. */
export type ContentsEntry = { readonly section: string; readonly course: SubjectPageModel | null };

function formatRange(range: readonly [number, number] | undefined): string {
  if (!range) return '';
  return range[0] === range[1] ? String(range[0]) : `${range[0]}–${range[1]}`;
}

function buildTable(entries: readonly ContentsEntry[]): FlowTable {
  const rows = entries.map(({ section, course }, index) =>
    course ? [String(index + 1), course.subject, course.groupName ?? '', course.teachers.join(', ')] : [String(index + 1), section, '', ''],
  );
  return { columns: COLUMNS, rows, style: { size: 10, weight: 'regular' }, rowHeightMm: 6.5, hasFifthLines: false };
}

export function planContentsPages(fonts: DocumentFonts, entries: readonly ContentsEntry[]): PagePlan[] {
  const table = buildTable(entries);
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM;
  return splitFlowTable(fonts, table, room, room).map((part) => ({
    kind: 'contents',
    side: 'any',
    section: TITLE,
    draw: (canvas, frame, book) => {
      drawPageTitle(canvas, frame, TITLE);
      drawFlowPart(canvas, withPages(part, entries, book.index), frame.left, frame.top + PAGE_TITLE_HEIGHT_MM);
    },
  }));
}

function withPages(part: ReturnType<typeof splitFlowTable>[number], entries: readonly ContentsEntry[], index: BookIndex): typeof part {
  const rows = part.rows.map((row, offset) => {
    const entry = entries[part.firstIndex + offset];
    const pages = entry ? formatRange(index.get(entry.section)) : '';
    return { ...row, cells: row.cells.map((lines, column) => (column === PAGES_COLUMN ? [pages] : lines)) };
  });
  return { ...part, rows };
}
