// Head of the left page: months over days over letters of work types; results are written upwards.
import { formatMonth } from '@shared/lib/russian-date';
import type { PageCanvas } from '../engine/page-canvas';
import type { SubjectPageModel } from '../models/subject-page-model';
import { drawCellLines, drawCellUpwards } from '../page-grid/draw-cell';
import type { PlacedColumn } from './left-columns';
import { HEAD_STYLE, LEFT_HEAD } from './spread-style';

const SHORT_MONTHS = ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'];
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

type Stretch = { readonly key: string; x: number; width: number };

/** Neighbouring columns with the same key as one stretch; a column without a key parts them. */
function joinColumns(columns: readonly PlacedColumn[], getKey: (column: PlacedColumn) => string | null): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  for (const column of columns) {
    const key = getKey(column);
    const last = stretches.at(-1);
    if (key !== null && isOpen && last?.key === key) last.width += column.width;
    else if (key !== null) stretches.push({ key, x: column.x, width: column.width });
    isOpen = key !== null;
  }
  return stretches;
}

function fitMonth(canvas: PageCanvas, date: string, width: number): string {
  const month = Number(date.slice(5, 7)) - 1;
  const names = [formatMonth(date), SHORT_MONTHS[month] ?? '', ROMAN_MONTHS[month] ?? ''];
  return names.find((name) => canvas.fonts.measure(name, HEAD_STYLE.size, HEAD_STYLE.weight) + 0.2 <= width) ?? '';
}

function drawMonths(canvas: PageCanvas, course: SubjectPageModel, columns: readonly PlacedColumn[], top: number): void {
  const months = joinColumns(columns, ({ slot }) => (slot?.kind === 'mark' ? (course.lessons[slot.lessonIndex]?.date.slice(0, 7) ?? null) : null));
  for (const month of months) {
    const box = { x: month.x, y: top, width: month.width, height: LEFT_HEAD.month };
    drawCellLines(canvas, box, [fitMonth(canvas, `${month.key}-01`, month.width)], HEAD_STYLE, 'center');
    canvas.line(month.x, top + LEFT_HEAD.month, month.x + month.width, top + LEFT_HEAD.month);
    canvas.line(month.x, top, month.x, top + LEFT_HEAD.month);
    canvas.line(month.x + month.width, top, month.x + month.width, top + LEFT_HEAD.month);
  }
}

function drawDays(canvas: PageCanvas, course: SubjectPageModel, columns: readonly PlacedColumn[], top: number): void {
  const days = joinColumns(columns, ({ slot }) => (slot?.kind === 'mark' ? String(slot.lessonIndex) : null));
  const bottom = top + LEFT_HEAD.day;
  for (const day of days) {
    const date = course.lessons[Number(day.key)]?.date ?? '';
    drawCellLines(canvas, { x: day.x, y: top, width: day.width, height: LEFT_HEAD.day }, [String(Number(date.slice(8, 10)))], HEAD_STYLE, 'center');
    canvas.line(day.x, bottom, day.x + day.width, bottom);
    canvas.line(day.x, top, day.x, bottom);
    canvas.line(day.x + day.width, top, day.x + day.width, bottom);
  }
}

export function drawLeftHead(canvas: PageCanvas, course: SubjectPageModel, columns: readonly PlacedColumn[], top: number): void {
  drawMonths(canvas, course, columns, top);
  drawDays(canvas, course, columns, top + LEFT_HEAD.month);
  const letterTop = top + LEFT_HEAD.month + LEFT_HEAD.day;
  for (const { slot, x, width } of columns) {
    if (slot?.kind === 'mark') {
      const letter = course.lessons[slot.lessonIndex]?.columns[slot.columnIndex]?.letter ?? '';
      drawCellLines(canvas, { x, y: letterTop, width, height: LEFT_HEAD.letter }, [letter], HEAD_STYLE, 'center');
    } else if (slot) {
      drawCellUpwards(canvas, { x, y: top, width, height: LEFT_HEAD.total }, slot.lines, HEAD_STYLE);
    }
  }
}
