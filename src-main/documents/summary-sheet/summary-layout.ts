// How pupils and subjects of a summary sheet fall on facing pages.
import type { DocumentFonts } from '../engine/document-fonts';
import type { TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { SummaryModel } from '../models/summary-model';
import { PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { splitEvenly } from '../page-grid/split-evenly';

export const VALUE_STYLE: TextStyle = { size: 10, weight: 'regular' };
export const YEAR_STYLE: TextStyle = { size: 10, weight: 'bold' };
export const LABEL_STYLE: TextStyle = { size: 9, weight: 'regular' };
export const NAME_STYLE: TextStyle = { size: 10, weight: 'regular' };
export const SUBJECT_STYLE: TextStyle = { size: 9.5, weight: 'regular' };

export const NUMBER_WIDTH_MM = 7;
export const NAME_WIDTH_MM = 30;
export const LABEL_WIDTH_MM = 15;
export const DECISION_WIDTH_MM = 42;
export const TOTAL_ROW_MM = 8.4;

/** Two lines written upwards. */
const LEAST_SUBJECT_WIDTH_MM = 8.2;
const LEAST_HEAD_MM = 26;
const MOST_HEAD_MM = 34;
const LEAST_LINE_MM = 4.3;
const MOST_LINE_MM = 5.4;

export type SummaryPage = {
  readonly side: 'left' | 'right';
  readonly subjects: readonly [number, number];
  readonly students: readonly [number, number];
  readonly hasTotals: boolean;
  readonly hasDecision: boolean;
  readonly subjectWidth: number;
  readonly lineHeight: number;
  readonly headHeight: number;
};

export function getListWidth(side: 'left' | 'right'): number {
  return NUMBER_WIDTH_MM + LABEL_WIDTH_MM + (side === 'left' ? NAME_WIDTH_MM : 0);
}

function getSubjectsWidth(side: 'left' | 'right', hasDecision: boolean): number {
  return FRAME_WIDTH_MM - getListWidth(side) - (hasDecision ? DECISION_WIDTH_MM : 0);
}

/** Subject names written upwards: one line as long as the head may be, else two. */
function measureHead(fonts: DocumentFonts, subjects: readonly string[]): number {
  const lengths = subjects.map((subject) => {
    const whole = fonts.measure(subject, SUBJECT_STYLE.size, SUBJECT_STYLE.weight);
    if (whole <= MOST_HEAD_MM - 3) return whole;
    const lines = wrapText(fonts, subject, MOST_HEAD_MM - 3, SUBJECT_STYLE);
    return Math.max(...lines.map((line) => fonts.measure(line, SUBJECT_STYLE.size, SUBJECT_STYLE.weight)));
  });
  return Math.min(MOST_HEAD_MM, Math.max(LEAST_HEAD_MM, ...lengths.map((length) => length + 3.2)));
}

/** Lines under a pupil: one for each result, and no fewer than the name needs. */
function countNameLines(fonts: DocumentFonts, model: SummaryModel): number {
  return Math.max(1, ...model.students.map((student) => wrapText(fonts, student.fullName, NAME_WIDTH_MM - 2, NAME_STYLE).length));
}

function getLineHeight(fonts: DocumentFonts, model: SummaryModel): number {
  const nameHeight = countNameLines(fonts, model) * getLineHeightMm(NAME_STYLE.size) + 1;
  return Math.max(LEAST_LINE_MM, nameHeight / Math.max(1, model.results.length));
}

/** Pages in pairs: left, right. The council's decision stands on the right page of the last subjects. */
export function layOutSummary(fonts: DocumentFonts, model: SummaryModel): SummaryPage[] {
  const headHeight = measureHead(fonts, model.subjects);
  const onLeft = Math.floor(getSubjectsWidth('left', false) / LEAST_SUBJECT_WIDTH_MM);
  const onBoth = onLeft + Math.floor(getSubjectsWidth('right', true) / LEAST_SUBJECT_WIDTH_MM);
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM - headHeight;
  const totalsHeight = model.totals.length * TOTAL_ROW_MM;
  const least = getLineHeight(fonts, model) * Math.max(1, model.results.length);
  const most = MOST_LINE_MM * Math.max(1, model.results.length);
  // Parts are even and the totals stand under the last, so every part is counted as if they stood under it.
  const parts = splitEvenly(model.students.length, Math.floor((room - totalsHeight) / least));
  const subjectParts = splitEvenly(model.subjects.length, onBoth);
  return parts.flatMap((students, part) => {
    const isLast = part === parts.length - 1;
    const studentHeight = Math.min(Math.max(least, most), Math.max(least, (room - (isLast ? totalsHeight : 0)) / Math.max(1, students[1] - students[0])));
    return subjectParts.flatMap(([from, to], subjectPart): SummaryPage[] => {
      const hasDecision = subjectPart === subjectParts.length - 1;
      const middle = from + Math.round(((to - from) * onLeft) / onBoth);
      const common = { students, hasTotals: isLast, lineHeight: studentHeight / Math.max(1, model.results.length), headHeight };
      return [
        { ...common, side: 'left', subjects: [from, middle], hasDecision: false, subjectWidth: getSubjectsWidth('left', false) / Math.max(1, middle - from) },
        { ...common, side: 'right', subjects: [middle, to], hasDecision, subjectWidth: getSubjectsWidth('right', hasDecision) / Math.max(1, to - middle) },
      ];
    });
  });
}
