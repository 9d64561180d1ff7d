import type { PageCanvas } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import type { PageFrame } from '../page-grid/page-frame';
import type { CourseMeasure } from './measure-course';
import { SUBJECT_STYLE, TEACHER_STYLE } from './spread-style';

/** Subject, group and teachers over the table; the same lines on both pages, so that a loose sheet is still known. */
export function drawHeading(canvas: PageCanvas, frame: PageFrame, measure: CourseMeasure): void {
  let baseline = frame.top;
  for (const line of measure.titleLines) {
    baseline += getLineHeightMm(SUBJECT_STYLE.size);
    canvas.text(frame.left, baseline - 1, line, SUBJECT_STYLE);
  }
  for (const line of measure.teacherLines) {
    baseline += getLineHeightMm(TEACHER_STYLE.size);
    canvas.text(frame.left, baseline - 0.8, line, TEACHER_STYLE);
  }
}
