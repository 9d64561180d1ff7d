// DOC-62: everything that is stored about one person, made on that person's request.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { PersonExtractModel } from '../models/people-models';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature } from '../page-grid/draw-prose';
import type { FlowColumn, FlowTable } from '../page-grid/flow-table';
import type { PagePlan } from '../page-grid/page-plan';
import { planTablePages } from '../page-grid/plan-table-pages';

const TEXT: TextStyle = { size: 12, weight: 'regular' };
const TITLE: TextStyle = { size: 15, weight: 'bold' };
const SECTION = 'Выписка персональных данных';
const COLUMNS: readonly FlowColumn[] = [{ title: 'Раздел', widthMm: 32, align: 'left' }, { title: 'Сведения', widthMm: 55, align: 'left' }, { title: 'Содержание', widthMm: 88, align: 'left' }];

export function buildPersonExtract(model: PersonExtractModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const rows = model.sections.flatMap(({ title, lines }) => lines.map(([name, value], index) => [index === 0 ? title : '', name, value]));
  const table: FlowTable = { columns: COLUMNS, rows, style: { size: 10, weight: 'regular' }, rowHeightMm: 6.5, hasFifthLines: false };
  const tables = planTablePages(fonts, 'person-extract', SECTION, 'Что хранится', table);
  const head = { title: `${SECTION}: ${model.fullName}`, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead: `${model.school.shortName} · ${SECTION}` };
  return buildDocument([planTitle(model), ...tables], fonts, head, options);
}

function planTitle(model: PersonExtractModel): PagePlan {
  return {
    kind: 'person-extract', side: 'recto', section: SECTION, head: 'none',
    draw: (canvas, frame) => {
      let y = drawParagraph(canvas, frame, frame.top, model.school.fullName, TEXT, 'center') + 20;
      y = drawParagraph(canvas, frame, y, SECTION, TITLE, 'center') + 3;
      y = drawParagraph(canvas, frame, y, model.fullName, TITLE, 'center') + 12;
      y = drawParagraph(canvas, frame, y, `Составлена ${formatLongDate(model.printedOn)} по запросу: ${model.request}.`, TEXT) + 4;
      y = drawParagraph(canvas, frame, y, 'Выписка содержит всё, что хранится о человеке в программе «Учебная часть» на эту дату: карточку, списки, согласия, записи журнала, выданные листки и журнал действий с карточкой.', TEXT) + 8;
      for (const { title, lines } of model.sections) y = drawParagraph(canvas, frame, y, `${title} – строк: ${String(lines.length)}`, TEXT) + 1;
      drawSignature(canvas, frame, y + 14, 'Директор', model.school.directorName);
      drawSignature(canvas, frame, y + 30, 'Выписку получил(а)', null);
    },
  };
}
