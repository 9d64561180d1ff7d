// DOC-05, FIN-08: the summary sheet as facing pages and its closing page with decision and signatures.
import { formatLongDate } from '@shared/lib/russian-date';
import type { DocumentFonts } from '../engine/document-fonts';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { PrintClass, PrintSchool } from '../models/print-models';
import type { SummaryModel } from '../models/summary-model';
import { drawPageTitle, drawParagraph, drawSignature, PAGE_TITLE_HEIGHT_MM, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { formatClassName } from '../page-grid/format-class-name';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { drawSummaryPage } from './draw-summary-page';
import { layOutSummary } from './summary-layout';

export const SUMMARY_SECTION = 'Сводная ведомость учёта успеваемости';

const TEXT: TextStyle = { size: 12, weight: 'regular' };
const SMALL: TextStyle = { size: 10, weight: 'regular' };
const BLANK_LINES = 5;

export type SummaryPlace = { readonly school: PrintSchool; readonly schoolClass: PrintClass };

function drawDecision(canvas: PageCanvas, frame: PageFrame, top: number, model: SummaryModel): number {
  const { protocolNumber, date, text } = model.council;
  const protocol = `Протокол № ${protocolNumber ?? '________'} от ${date === null ? '«____» ________________ 20____ г.' : formatLongDate(date)}`;
  let y = drawParagraph(canvas, frame, top, protocol, TEXT) + 3;
  if (text !== null) return drawParagraph(canvas, frame, y, text, TEXT);
  for (let line = 0; line < BLANK_LINES; line += 1) {
    y += 9;
    canvas.line(frame.left, y, frame.right, y);
  }
  return y;
}

function drawClosing(canvas: PageCanvas, frame: PageFrame, model: SummaryModel, place: SummaryPlace): void {
  const { school, schoolClass } = place;
  drawPageTitle(canvas, frame, 'Решение педагогического совета');
  const heading = `${school.shortName}, ${formatClassName(schoolClass.className)} класс, ${schoolClass.yearName} учебный год. Обучающихся в ведомости: ${model.students.length}.`;
  let y = drawParagraph(canvas, frame, frame.top + PAGE_TITLE_HEIGHT_MM, heading, TEXT) + 6;
  y = drawDecision(canvas, frame, y, model) + 12;
  drawSignature(canvas, frame, y, 'Классный руководитель', schoolClass.classTeacher);
  drawSignature(canvas, frame, y + SIGNATURE_HEIGHT_MM + 3, 'Директор', school.directorName);
  y += SIGNATURE_HEIGHT_MM * 2 + 10;
  canvas.text(frame.left + frame.width * 0.44, y + 6, 'М. П.', TEXT);
  if (model.checksum) canvas.text(frame.left, frame.bottom - 2, `Контрольная сумма данных: ${model.checksum}`, SMALL);
}

export function planSummaryPages(fonts: DocumentFonts, model: SummaryModel, place: SummaryPlace): PagePlan[] {
  const ofClass = `${formatClassName(place.schoolClass.className)} класс, ${place.schoolClass.yearName} учебный год`;
  const spreads = layOutSummary(fonts, model).map((page): PagePlan => {
    const isLeft = page.side === 'left';
    return {
      kind: isLeft ? 'summary-left' : 'summary-right',
      side: isLeft ? 'verso' : 'recto',
      section: SUMMARY_SECTION,
      draw: (canvas, frame) => drawSummaryPage(canvas, frame, model, page, isLeft ? SUMMARY_SECTION : ofClass),
    };
  });
  const closing: PagePlan = {
    kind: 'summary-closing',
    side: 'any',
    section: SUMMARY_SECTION,
    draw: (canvas, frame) => drawClosing(canvas, frame, model, place),
  };
  return [...spreads, closing];
}
