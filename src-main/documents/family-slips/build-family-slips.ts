// DOC-46: slips with access to the external diary, four on a page, to be cut and handed over one by one.
import { formatDate, formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { FamilySlipModel, FamilySlipsModel } from '../models/people-models';
import { buildDocument } from '../page-grid/build-document';
import { getMiddleBaseline } from '../page-grid/draw-cell';
import { drawParagraph } from '../page-grid/draw-prose';
import { FRAME_HEIGHT_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const SECTION = 'Листки доступа семьям';
const PER_PAGE = 4;
const SLIP_MM = FRAME_HEIGHT_MM / PER_PAGE;
const TITLE: TextStyle = { size: 11.5, weight: 'bold' };
const NAME: TextStyle = { size: 12, weight: 'bold' };
const TEXT: TextStyle = { size: 10, weight: 'regular' };
const SMALL: TextStyle = { size: 9, weight: 'regular' };
const SECRET: TextStyle = { size: 14, weight: 'mono' };
const LABEL_MM = 22;
const CELL_MM = 6.2;
const CELL_HEIGHT_MM = 7.4;

/** Written by the class teacher: the program knows no external diary yet. */
const ADDRESS_LINE = '_'.repeat(50);

const RULES =
  'Откройте страницу электронного дневника, введите логин и код, придумайте свой пароль и подтвердите адрес почты по ссылке из письма. ' +
  'Код – только для вас: за его сохранность отвечает семья. Потерян или стал известен другим – скажите классному руководителю, он выдаст новый, а этот перестанет действовать.';

export function buildFamilySlips(model: FamilySlipsModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  for (const slip of model.slips) for (const secret of [slip.login, slip.code]) fonts.assertPrintable(secret, SECRET.weight);
  const pages = Array.from({ length: Math.ceil(model.slips.length / PER_PAGE) }, (_, page) => model.slips.slice(page * PER_PAGE, (page + 1) * PER_PAGE));
  const plans = pages.map((slips): PagePlan => ({
    kind: 'family-slips', side: 'any', section: SECTION, head: 'none',
    draw: (canvas, frame) => { slips.forEach((slip, index) => { drawSlip(canvas, frame, model, slip, frame.top + index * SLIP_MM, index === slips.length - 1); }); },
  }));
  const head = { title: SECTION, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead: '', isOneSided: true };
  return buildDocument(plans, fonts, head, options);
}

function drawSlip(canvas: PageCanvas, frame: PageFrame, model: FamilySlipsModel, slip: FamilySlipModel, top: number, isLast: boolean): void {
  canvas.text(frame.left, top + 5, model.school.shortName, SMALL);
  canvas.text(frame.right, top + 5, `${slip.className} · выдан ${formatDate(model.issuedOn)}`, SMALL, 'right');
  canvas.text(frame.left, top + 11, 'Доступ к электронному дневнику', TITLE);
  canvas.text(frame.left, top + 17, slip.fullName, NAME);
  if (slip.who !== null) canvas.text(frame.left, top + 21.8, slip.who, TEXT);
  drawSecret(canvas, frame.left, top + 24.5, 'Логин', slip.login);
  drawSecret(canvas, frame.left, top + 33.5, 'Код', slip.code);
  canvas.text(frame.right, top + 29.5, 'первый вход до', TEXT, 'right');
  canvas.text(frame.right, top + 38.5, formatLongDate(model.validUntil), TEXT, 'right');
  canvas.text(frame.left, top + 46.5, `Адрес дневника: ${ADDRESS_LINE}`, TEXT);
  drawParagraph(canvas, frame, top + 49, RULES, SMALL);
  if (isLast) return;
  const cut = top + SLIP_MM - 2;
  for (let x = frame.left; x < frame.right; x += 4) canvas.line(x, cut, Math.min(x + 2.4, frame.right), cut);
}

/** Every character in a cell of its own: nothing to guess. */
function drawSecret(canvas: PageCanvas, x: number, y: number, label: string, secret: string): void {
  canvas.text(x, getMiddleBaseline(y, CELL_HEIGHT_MM, TEXT.size), label, TEXT);
  [...secret].forEach((character, index) => {
    const left = x + LABEL_MM + index * CELL_MM;
    canvas.box(left, y, CELL_MM, CELL_HEIGHT_MM);
    canvas.text(left + CELL_MM / 2, getMiddleBaseline(y, CELL_HEIGHT_MM, SECRET.size), character, SECRET, 'center');
  });
}
