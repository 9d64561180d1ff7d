// DOC-05 as a volume of its own: it outlives the journal by twenty years.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { planCertificationPage } from '../certification/certification-page';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { SummarySheetModel } from '../models/summary-model';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph } from '../page-grid/draw-prose';
import { formatClassName } from '../page-grid/format-class-name';
import { formatRunningHead } from '../page-grid/format-running-head';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { planSummaryPages } from './plan-summary-pages';

const SCHOOL: TextStyle = { size: 14, weight: 'regular' };
const TITLE: TextStyle = { size: 26, weight: 'bold' };
const CLASS: TextStyle = { size: 18, weight: 'regular' };

function drawTitle(canvas: PageCanvas, frame: PageFrame, model: SummarySheetModel): void {
  const { school, schoolClass } = model;
  const middle = (frame.left + frame.right) / 2;
  drawParagraph(canvas, frame, frame.top + 14, school.fullName, SCHOOL, 'center');
  canvas.text(middle, 112, 'СВОДНАЯ ВЕДОМОСТЬ', TITLE, 'center');
  canvas.text(middle, 124, 'УЧЁТА УСПЕВАЕМОСТИ', TITLE, 'center');
  canvas.text(middle, 140, `обучающихся ${formatClassName(schoolClass.className)} класса`, CLASS, 'center');
  canvas.text(middle, 150, `за ${schoolClass.yearName} учебный год`, CLASS, 'center');
  if (school.place) canvas.text(middle, frame.bottom - 10, school.place, SCHOOL, 'center');
}

export async function buildSummarySheet(model: SummarySheetModel, options: BuildOptions): Promise<DocumentResult> {
  const { school, schoolClass, stamp, summary } = model;
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const title: PagePlan = { kind: 'title', side: 'recto', section: 'Титульный лист', head: 'number', draw: (canvas, frame) => drawTitle(canvas, frame, model) };
  const plans = [
    title,
    ...planSummaryPages(fonts, summary, model),
    ...planCertificationPage({ school, schoolClass, volume: 'Сводная ведомость учёта успеваемости', certifiedOn: model.certifiedOn, checksum: summary.checksum }),
  ];
  const head = {
    title: `Сводная ведомость учёта успеваемости ${schoolClass.className} ${schoolClass.yearName}`,
    author: school.shortName,
    subject: 'Сводная ведомость учёта успеваемости',
    stamp,
    runningHead: formatRunningHead(school, schoolClass),
  };
  return buildDocument(plans, fonts, head, options);
}
