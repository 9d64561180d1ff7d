// DOC-05: pupils down, subjects across; under each pupil a line for every period, the year and the examination.
import type { PageCanvas } from '../engine/page-canvas';
import { wrapText } from '../engine/wrap-text';
import type { SummaryModel, SummaryStudent } from '../models/summary-model';
import { drawCellLines, drawCellUpwards, getMiddleBaseline } from '../page-grid/draw-cell';
import { drawPageTitle, PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import {
  DECISION_WIDTH_MM,
  getListWidth,
  LABEL_STYLE,
  LABEL_WIDTH_MM,
  NAME_STYLE,
  NAME_WIDTH_MM,
  NUMBER_WIDTH_MM,
  SUBJECT_STYLE,
  TOTAL_ROW_MM,
  VALUE_STYLE,
  YEAR_STYLE,
  type SummaryPage,
} from './summary-layout';

function drawHead(canvas: PageCanvas, frame: PageFrame, model: SummaryModel, page: SummaryPage, top: number): void {
  const name = page.side === 'left' ? [{ lines: ['Фамилия, имя,', 'отчество'], width: NAME_WIDTH_MM }] : [];
  const height = page.headHeight;
  let x = frame.left;
  for (const { lines, width } of [{ lines: ['№'], width: NUMBER_WIDTH_MM }, ...name, { lines: ['Период'], width: LABEL_WIDTH_MM }]) {
    drawCellLines(canvas, { x, y: top, width, height }, lines, LABEL_STYLE, 'center');
    x += width;
  }
  for (const subject of model.subjects.slice(...page.subjects)) {
    drawCellUpwards(canvas, { x, y: top, width: page.subjectWidth, height }, wrapText(canvas.fonts, subject, height - 3, SUBJECT_STYLE), SUBJECT_STYLE);
    x += page.subjectWidth;
  }
  if (page.hasDecision) {
    const lines = ['Решение', 'педагогического', 'совета, движение'];
    drawCellLines(canvas, { x, y: top, width: DECISION_WIDTH_MM, height }, lines, LABEL_STYLE, 'center');
  }
}

function drawStudent(canvas: PageCanvas, frame: PageFrame, model: SummaryModel, page: SummaryPage, student: SummaryStudent, top: number): void {
  const height = page.lineHeight * model.results.length;
  let x = frame.left;
  drawCellLines(canvas, { x, y: top, width: NUMBER_WIDTH_MM, height }, [String(student.number)], NAME_STYLE, 'center');
  x += NUMBER_WIDTH_MM;
  if (page.side === 'left') {
    drawCellLines(canvas, { x, y: top, width: NAME_WIDTH_MM, height }, wrapText(canvas.fonts, student.fullName, NAME_WIDTH_MM - 2, NAME_STYLE), NAME_STYLE);
    x += NAME_WIDTH_MM;
  }
  const subjectsLeft = x + LABEL_WIDTH_MM;
  model.results.forEach((result, index) => {
    const y = top + index * page.lineHeight;
    const isPeriod = index < model.results.length - 1 && !/год|итог/iu.test(result);
    drawCellLines(canvas, { x, y, width: LABEL_WIDTH_MM, height: page.lineHeight }, [result], LABEL_STYLE);
    const baseline = getMiddleBaseline(y, page.lineHeight, VALUE_STYLE.size);
    const values = student.values[index]?.slice(...page.subjects) ?? [];
    values.forEach((value, subject) => {
      if (value) canvas.text(subjectsLeft + page.subjectWidth * (subject + 0.5), baseline, value, isPeriod ? VALUE_STYLE : YEAR_STYLE, 'center');
    });
    if (index > 0) canvas.line(x, y, subjectsLeft + page.subjectWidth * (page.subjects[1] - page.subjects[0]), y);
  });
  if (page.hasDecision) {
    const text = [student.decision, student.movement].filter(Boolean).join('\n');
    const box = { x: frame.right - DECISION_WIDTH_MM, y: top, width: DECISION_WIDTH_MM, height };
    drawCellLines(canvas, box, wrapText(canvas.fonts, text, DECISION_WIDTH_MM - 2, LABEL_STYLE), LABEL_STYLE);
  }
}

/** Rows under the last pupil; returns where they end. */
function drawTotals(canvas: PageCanvas, frame: PageFrame, model: SummaryModel, page: SummaryPage, top: number): number {
  const listWidth = getListWidth(page.side);
  let y = top;
  for (const total of model.totals) {
    drawCellLines(canvas, { x: frame.left, y, width: listWidth, height: TOTAL_ROW_MM }, wrapText(canvas.fonts, total.name, listWidth - 2, LABEL_STYLE), LABEL_STYLE);
    const baseline = getMiddleBaseline(y, TOTAL_ROW_MM, LABEL_STYLE.size);
    total.values.slice(...page.subjects).forEach((value, subject) => {
      if (value) canvas.text(frame.left + listWidth + page.subjectWidth * (subject + 0.5), baseline, value, LABEL_STYLE, 'center');
    });
    y += TOTAL_ROW_MM;
    canvas.line(frame.left, y, frame.right, y);
  }
  return y;
}

function drawVerticals(canvas: PageCanvas, frame: PageFrame, page: SummaryPage, top: number, studentsBottom: number, bottom: number): void {
  const labelLeft = frame.left + getListWidth(page.side) - LABEL_WIDTH_MM;
  for (const x of new Set([frame.left + NUMBER_WIDTH_MM, labelLeft])) canvas.line(x, top, x, studentsBottom);
  const subjectsLeft = labelLeft + LABEL_WIDTH_MM;
  const count = page.subjects[1] - page.subjects[0];
  for (let index = 0; index <= count; index += 1) {
    const x = subjectsLeft + page.subjectWidth * index;
    if (x < frame.right - 0.1) canvas.line(x, top, x, bottom, index === 0 ? 'strong' : 'thin');
  }
  canvas.box(frame.left, top, frame.width, bottom - top, 'frame');
}

export function drawSummaryPage(canvas: PageCanvas, frame: PageFrame, model: SummaryModel, page: SummaryPage, title: string): void {
  drawPageTitle(canvas, frame, title);
  const top = frame.top + PAGE_TITLE_HEIGHT_MM;
  drawHead(canvas, frame, model, page, top);
  let y = top + page.headHeight;
  canvas.line(frame.left, y, frame.right, y, 'strong');
  for (const student of model.students.slice(...page.students)) {
    drawStudent(canvas, frame, model, page, student, y);
    y += page.lineHeight * model.results.length;
    canvas.line(frame.left, y, frame.right, y, 'strong');
  }
  const bottom = page.hasTotals ? drawTotals(canvas, frame, model, page, y) : y;
  drawVerticals(canvas, frame, page, top, y, bottom);
}
