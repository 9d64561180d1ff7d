// Left page: the list, a column for every mark of the spread's lessons, results right after the last lesson of a period.
import type { PageCanvas } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { SpreadStudent, SubjectPageModel } from '../models/subject-page-model';
import { drawCellLines, getMiddleBaseline } from '../page-grid/draw-cell';
import type { PageFrame } from '../page-grid/page-frame';
import { drawHeading } from './draw-heading';
import { drawLeftHead } from './draw-left-head';
import { placeColumns, type PlacedColumn } from './left-columns';
import { formatLegend, getColumnsWidth, type CourseMeasure, type StudentPart } from './measure-course';
import type { Slot, Spread } from './plan-spreads';
import { shareHeight } from './share-height';
import { HEAD_STYLE, LEFT_HEAD, LEGEND_STYLE, MARK_STYLE, NAME_STYLE, NUMBER_WIDTH_MM, RESULT_STYLE, USUAL_STUDENT_ROW_MM } from './spread-style';

type LeftPage = {
  readonly course: SubjectPageModel;
  readonly measure: CourseMeasure;
  readonly spread: Spread;
  readonly part: StudentPart;
};

function findCell(course: SubjectPageModel, slot: Slot, studentIndex: number): string {
  if (slot.kind === 'result') return course.results[slot.resultIndex]?.cells[studentIndex] ?? '';
  return course.lessons[slot.lessonIndex]?.columns[slot.columnIndex]?.cells[studentIndex] ?? '';
}

function isOutside(course: SubjectPageModel, student: SpreadStudent, column: PlacedColumn): boolean {
  if (column.slot?.kind !== 'mark') return false;
  const date = course.lessons[column.slot.lessonIndex]?.date ?? '';
  return (student.from !== null && date < student.from) || (student.to !== null && date > student.to);
}

function drawMarks(canvas: PageCanvas, course: SubjectPageModel, columns: readonly PlacedColumn[], studentIndex: number, baseline: number): void {
  for (const { slot, x, width } of columns) {
    if (!slot) continue;
    const cell = findCell(course, slot, studentIndex);
    if (cell !== '') canvas.text(x + width / 2, baseline, cell, slot.kind === 'mark' ? MARK_STYLE : RESULT_STYLE, 'center');
  }
}

/** A stroke through the dates when the pupil was not on the list, as a pen would draw it. */
function strikeOutside(canvas: PageCanvas, course: SubjectPageModel, columns: readonly PlacedColumn[], student: SpreadStudent, middle: number): void {
  let from: number | null = null;
  let to = 0;
  for (const column of columns) {
    if (isOutside(course, student, column)) {
      from ??= column.x;
      to = column.x + column.width;
    } else if (from !== null) {
      canvas.line(from, middle, to, middle, 'strong');
      from = null;
    }
  }
  if (from !== null) canvas.line(from, middle, to, middle, 'strong');
}

/** Draws the rows and returns where the table ends. */
function drawRows(canvas: PageCanvas, frame: PageFrame, page: LeftPage, columns: readonly PlacedColumn[], top: number): number {
  const { course, measure, part } = page;
  const { heights, blankRows, blankHeight } = shareHeight(part.heights, measure.listHeight, USUAL_STUDENT_ROW_MM, USUAL_STUDENT_ROW_MM);
  let y = top;
  let drawn = part.from;
  for (const height of heights) {
    const student = course.students[drawn];
    if (student) {
      const baseline = getMiddleBaseline(y, height, NAME_STYLE.size);
      canvas.text(frame.left + NUMBER_WIDTH_MM / 2, baseline, String(student.number), NAME_STYLE, 'center');
      const box = { x: frame.left + NUMBER_WIDTH_MM, y, width: measure.nameWidth, height };
      drawCellLines(canvas, box, measure.nameLines[drawn] ?? [], NAME_STYLE);
      drawMarks(canvas, course, columns, drawn, baseline);
      strikeOutside(canvas, course, columns, student, y + height / 2);
    }
    y += height;
    drawn += 1;
    canvas.line(frame.left, y, frame.right, y, drawn % 5 === 0 ? 'strong' : 'thin');
  }
  for (let index = 0; index < blankRows; index += 1) {
    y += blankHeight;
    drawn += 1;
    canvas.line(frame.left, y, frame.right, y, drawn % 5 === 0 ? 'strong' : 'thin');
  }
  return y;
}

function drawVerticals(canvas: PageCanvas, frame: PageFrame, page: LeftPage, columns: readonly PlacedColumn[], top: number, bottom: number): void {
  const namesLeft = frame.left + NUMBER_WIDTH_MM;
  canvas.line(namesLeft, top, namesLeft, bottom);
  const letterTop = top + LEFT_HEAD.month + LEFT_HEAD.day;
  columns.forEach(({ slot, x }, index) => {
    const before = columns[index - 1]?.slot;
    // Results stand out between strong rules; inside the head, dates have rules of their own.
    const isResultEdge = slot?.kind === 'result' || before?.kind === 'result';
    if (index === 0 || isResultEdge) canvas.line(x, top, x, bottom, index === 0 || isResultEdge ? 'strong' : 'thin');
    else canvas.line(x, slot?.kind === 'mark' ? letterTop : top, x, bottom);
  });
  canvas.box(frame.left, top, frame.width, bottom - top, 'frame');
}

function drawListHead(canvas: PageCanvas, frame: PageFrame, page: LeftPage, top: number): void {
  const box = { x: frame.left, y: top, width: NUMBER_WIDTH_MM, height: LEFT_HEAD.total };
  drawCellLines(canvas, box, ['№'], HEAD_STYLE, 'center');
  drawCellLines(canvas, { ...box, x: frame.left + NUMBER_WIDTH_MM, width: page.measure.nameWidth }, ['Фамилия и имя', 'обучающегося'], HEAD_STYLE, 'center');
  canvas.line(frame.left, top + LEFT_HEAD.total, frame.right, top + LEFT_HEAD.total, 'strong');
}

function drawNotes(canvas: PageCanvas, frame: PageFrame, page: LeftPage, top: number): void {
  const [from, to] = page.spread.lessons;
  const notes = [formatLegend(page.course, from, to), ...page.course.footnotes].filter((line) => line !== '');
  const lines = notes.flatMap((line) => wrapText(canvas.fonts, line, frame.width, LEGEND_STYLE));
  const lineHeight = getLineHeightMm(LEGEND_STYLE.size);
  lines.forEach((line, index) => canvas.text(frame.left, top + 1 + lineHeight * (index + 0.8), line, LEGEND_STYLE));
}

export function drawLeftPage(canvas: PageCanvas, frame: PageFrame, page: LeftPage): void {
  const { course, measure, spread } = page;
  drawHeading(canvas, frame, measure);
  const top = frame.top + measure.headingHeight;
  const columns = placeColumns(spread, frame.left + NUMBER_WIDTH_MM + measure.nameWidth, getColumnsWidth(measure));
  drawListHead(canvas, frame, page, top);
  drawLeftHead(canvas, course, columns, top);
  const bottom = drawRows(canvas, frame, page, columns, top + LEFT_HEAD.total);
  drawVerticals(canvas, frame, page, columns, top, bottom);
  drawNotes(canvas, frame, page, bottom);
}
