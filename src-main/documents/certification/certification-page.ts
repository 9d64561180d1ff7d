// DOC-09 and DOC-10: the last page of a stitched volume.
import { convert } from 'number-to-words-ru';
import { plural } from '@shared/lib/plural';
import { formatLongDate } from '@shared/lib/russian-date';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { PrintClass, PrintSchool, SignedDate } from '../models/print-models';
import { drawPageTitle, drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { formatClassName } from '../page-grid/format-class-name';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

export const CERTIFICATION_SECTION = 'Лист-заверитель';

const TEXT: TextStyle = { size: 12, weight: 'regular' };
const STRONG: TextStyle = { size: 13, weight: 'bold' };
const SMALL: TextStyle = { size: 10, weight: 'regular' };

export type CertificationModel = {
  readonly school: PrintSchool;
  readonly schoolClass: PrintClass;
  /** «классный журнал», «сводная ведомость учёта успеваемости». */
  readonly volume: string;
  readonly certifiedOn: SignedDate;
  readonly checksum: string | null;
};

/** 58 → «58 (пятьдесят восемь) листов». */
export function formatSheetCount(sheets: number): string {
  const words = convert(String(sheets), {
    currency: { currencyNameCases: ['лист', 'листа', 'листов'], currencyNounGender: { integer: 0 } },
    showNumberParts: { integer: true, fractional: false },
    showCurrency: { integer: false, fractional: false },
  });
  return `${sheets} (${words.trim().toLowerCase()}) ${plural(sheets, 'лист', 'листа', 'листов')}`;
}

function formatSigningDate(date: SignedDate): string {
  return date === null ? '«____» ________________ 20____ г.' : formatLongDate(date);
}

function drawCertification(canvas: PageCanvas, frame: PageFrame, model: CertificationModel, pageCount: number): void {
  const { school, schoolClass } = model;
  drawPageTitle(canvas, frame, CERTIFICATION_SECTION);
  let y = frame.top + 18;
  y = drawParagraph(canvas, frame, y, school.fullName, TEXT);
  y = drawParagraph(canvas, frame, y + 2, `${model.volume}, ${formatClassName(schoolClass.className)} класс, ${schoolClass.yearName} учебный год`, TEXT);
  const sheets = formatSheetCount(Math.ceil(pageCount / 2));
  y = drawParagraph(canvas, frame, y + 10, `Прошито, пронумеровано и скреплено печатью ${sheets}.`, STRONG);
  y = drawParagraph(canvas, frame, y + 2, `Страниц: ${pageCount} (с 1 по ${pageCount}).`, TEXT);
  drawSignature(canvas, frame, y + 10, 'Директор', school.directorName);
  y += 10 + SIGNATURE_HEIGHT_MM;
  canvas.text(frame.left, y + 8, `Дата: ${formatSigningDate(model.certifiedOn)}`, TEXT);
  // A round seal is 40 mm wide.
  canvas.text(frame.left + frame.width * 0.44, y + 22, 'М. П.', TEXT);
  y += 56;
  canvas.line(frame.left, y, frame.right, y);
  y = drawParagraph(canvas, frame, y + 6, 'Правильность переноса данных из электронного журнала заверяю.', STRONG);
  y = drawParagraph(canvas, frame, y + 2, `${formatClassName(schoolClass.className)} класс, страницы с 1 по ${pageCount}.`, TEXT);
  drawSignature(canvas, frame, y + 8, 'Заместитель директора', school.deputyName);
  canvas.text(frame.left, y + 8 + SIGNATURE_HEIGHT_MM + 8, `Дата: ${formatSigningDate(null)}`, TEXT);
  if (model.checksum) canvas.text(frame.left, frame.bottom - 2, `Контрольная сумма данных: ${model.checksum}`, SMALL);
}

export function planCertificationPage(model: CertificationModel): PagePlan[] {
  return [
    {
      kind: 'certification',
      side: 'any',
      section: CERTIFICATION_SECTION,
      draw: (canvas, frame, book) => drawCertification(canvas, frame, model, book.pages.length),
    },
  ];
}
