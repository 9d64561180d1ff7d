// «По плану … ч., дано … ч.» with the signatures, under the last lesson of the year.
import type { DocumentFonts } from '../engine/document-fonts';
import type { TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { ProgrammeTotal, SubjectPageModel } from '../models/subject-page-model';
import { SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';

export const CLOSING_STYLE: TextStyle = { size: 11, weight: 'regular' };
export const CLOSING_GAP_MM = 4;

export type Closing = {
  readonly lines: readonly string[];
  /** Who signs; nobody before the year is over. */
  readonly signatures: readonly { readonly office: string; readonly name: string | null }[];
  readonly height: number;
};

function formatHours(hours: number): string {
  return `${String(hours).replace('.', ',')} ч.`;
}

export function formatProgramme(programme: ProgrammeTotal): string {
  const { plannedHours, givenHours, note } = programme;
  const difference = plannedHours - givenHours;
  const outcome =
    difference > 0 ? `отставание ${formatHours(difference)}` : difference < 0 ? `сверх плана ${formatHours(-difference)}` : 'программа выполнена.';
  return `По плану ${formatHours(plannedHours)}, дано ${formatHours(givenHours)}, ${outcome}${note ? ` ${note}` : ''}`;
}

export function measureClosing(fonts: DocumentFonts, course: SubjectPageModel): Closing {
  if (!course.programme) return { lines: [], signatures: [], height: 0 };
  const lines = wrapText(fonts, formatProgramme(course.programme), FRAME_WIDTH_MM, CLOSING_STYLE);
  const teacher = course.teachers.length === 1 ? (course.teachers[0] ?? null) : null;
  const signatures = [
    { office: 'Учитель', name: teacher },
    { office: 'Проверил: заместитель директора', name: null },
  ];
  return { lines, signatures, height: CLOSING_GAP_MM + lines.length * getLineHeightMm(CLOSING_STYLE.size) + signatures.length * SIGNATURE_HEIGHT_MM };
}
