// DOC-46: one staff member's one-time access, with a counterfoil that stays with the issuer.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { AccessSlipModel } from '../models/access-slip-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import { getMiddleBaseline } from '../page-grid/draw-cell';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const TITLE: TextStyle = { size: 16, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const STRONG: TextStyle = { size: 13, weight: 'bold' };
const SECRET: TextStyle = { size: 15, weight: 'mono' };
const SMALL: TextStyle = { size: 10, weight: 'regular' };
const LABEL_WIDTH_MM = 52;
const CELL_MM = 7.5;
const CELLS_PER_LINE = 16;
const CUT_TOP_MM = 188;

const SECRECY =
  'Логин и пароль предназначены только вам. Не сообщайте их никому, в том числе сотрудникам школы и родственникам, и не храните ' +
  'этот листок рядом с компьютером. При первом входе программа попросит придумать свой пароль; одноразовый после этого не действует. ' +
  'Если листок потерян или пароль стал известен другим, сразу сообщите администратору.';

/** A labelled line; returns where it ends. */
function drawField(canvas: PageCanvas, frame: PageFrame, top: number, label: string, value: string): number {
  const lines = wrapText(canvas.fonts, value, frame.width - LABEL_WIDTH_MM, STRONG);
  const lineHeight = getLineHeightMm(STRONG.size);
  canvas.text(frame.left, top + lineHeight, label, TEXT);
  lines.forEach((line, index) => canvas.text(frame.left + LABEL_WIDTH_MM, top + lineHeight * (index + 1), line, STRONG));
  return top + Math.max(1, lines.length) * lineHeight + 3;
}

/** Every character in a cell of its own: nothing to guess about spaces, ones and zeros. Returns where the cells end. */
function drawSecret(canvas: PageCanvas, frame: PageFrame, top: number, label: string, secret: string): number {
  canvas.text(frame.left, top + 6, label, TEXT);
  const characters = [...secret.normalize('NFC')];
  characters.forEach((character, index) => {
    const x = frame.left + LABEL_WIDTH_MM + (index % CELLS_PER_LINE) * CELL_MM;
    const y = top + Math.floor(index / CELLS_PER_LINE) * (CELL_MM + 3);
    canvas.box(x, y, CELL_MM, CELL_MM + 1.5);
    canvas.text(x + CELL_MM / 2, getMiddleBaseline(y, CELL_MM + 1.5, SECRET.size), character, SECRET, 'center');
  });
  return top + Math.ceil(Math.max(1, characters.length) / CELLS_PER_LINE) * (CELL_MM + 3) + 3;
}

function drawSlip(canvas: PageCanvas, frame: PageFrame, model: AccessSlipModel): void {
  let y = drawParagraph(canvas, frame, frame.top, model.school.fullName, TEXT, 'center') + 5;
  y = drawParagraph(canvas, frame, y, 'Реквизиты доступа к программе «Учебная часть»', TITLE, 'center') + 6;
  y = drawField(canvas, frame, y, 'Фамилия, имя, отчество', model.fullName);
  if (model.position) y = drawField(canvas, frame, y, 'Должность', model.position);
  y = drawSecret(canvas, frame, y + 2, 'Логин', model.login);
  y = drawSecret(canvas, frame, y, 'Одноразовый пароль', model.password);
  y = drawField(canvas, frame, y, 'Действует до', `${formatLongDate(model.validUntil)} включительно`);
  if (model.howToOpen) y = drawField(canvas, frame, y, 'Где открыть', model.howToOpen);
  y = drawParagraph(canvas, frame, y + 4, SECRECY, SMALL) + 4;
  drawParagraph(canvas, frame, y, `Выдано ${formatLongDate(model.issuedOn)}${model.issuedBy ? `, выдал(а) ${model.issuedBy}` : ''}`, TEXT);
}

function drawCounterfoil(canvas: PageCanvas, frame: PageFrame, model: AccessSlipModel): void {
  for (let x = frame.left; x < frame.right; x += 4) canvas.line(x, CUT_TOP_MM, Math.min(x + 2.4, frame.right), CUT_TOP_MM);
  canvas.text((frame.left + frame.right) / 2, CUT_TOP_MM + 4.5, 'линия отреза', { size: 9, weight: 'regular' }, 'center');
  let y = drawParagraph(canvas, frame, CUT_TOP_MM + 10, 'Корешок (остаётся у выдавшего)', STRONG) + 4;
  y = drawField(canvas, frame, y, 'Фамилия, имя, отчество', model.fullName);
  y = drawField(canvas, frame, y, 'Логин', model.login);
  y = drawField(canvas, frame, y, 'Выдано', `${formatLongDate(model.issuedOn)}${model.issuedBy ? `, ${model.issuedBy}` : ''}`);
  y = drawParagraph(canvas, frame, y + 2, 'Реквизиты получил(а), с правилом о неразглашении ознакомлен(а).', TEXT);
  drawSignature(canvas, frame, y + 6, 'Получил(а)', null);
}

/** A sheet for each. Throws `MissingGlyphError` when a login or password cannot be printed exactly. */
export async function buildAccessSlips(models: readonly [AccessSlipModel, ...AccessSlipModel[]], options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  for (const secret of models.flatMap(({ login, password }) => [login, password])) fonts.assertPrintable(secret, SECRET.weight);
  const [{ school, stamp }] = models;
  const head = { title: 'Реквизиты доступа', author: school.shortName, subject: 'Реквизиты доступа', stamp, runningHead: '' };
  return buildDocument(models.map(planSlip), fonts, head, options);
}

/** On the front of a sheet: never the slips of two people back to back. */
function planSlip(model: AccessSlipModel): PagePlan {
  return {
    kind: 'access-slip',
    side: 'recto',
    section: 'Реквизиты доступа',
    head: 'none',
    draw: (canvas, frame) => {
      drawSlip(canvas, frame, model);
      drawCounterfoil(canvas, frame, model);
    },
  };
}
