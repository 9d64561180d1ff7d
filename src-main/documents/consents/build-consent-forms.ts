// DOC-56: consent, dissent, withdrawal and addendum, filled from the cards, one person a page.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { ConsentFormModel, ConsentFormsModel } from '../models/people-models';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { FORM_TITLES, writeConsentForm } from './consent-words';

const TITLE: TextStyle = { size: 15, weight: 'bold' };
const TEXT: TextStyle = { size: 11.5, weight: 'regular' };
const GAP_MM = 4;

export function buildConsentForms(model: ConsentFormsModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const plans = model.forms.map((form): PagePlan => ({
    kind: 'consent-form', side: 'any', section: form.child?.fullName ?? form.signer, head: 'none',
    draw: (canvas, frame) => { drawForm(canvas, frame, model, form); },
  }));
  const kind = model.forms[0]?.kind ?? 'ofParent';
  const title = FORM_TITLES[kind].join(' ');
  return buildDocument(plans, fonts, { title, author: model.school.shortName, subject: title, stamp: model.stamp, runningHead: '', isOneSided: true }, options);
}

function drawForm(canvas: PageCanvas, frame: PageFrame, model: ConsentFormsModel, form: ConsentFormModel): void {
  const [title, subtitle] = FORM_TITLES[form.kind];
  let y = drawParagraph(canvas, frame, frame.top, model.school.fullName, TEXT, 'center') + GAP_MM * 2;
  y = drawParagraph(canvas, frame, y, title, TITLE, 'center') + 1;
  y = drawParagraph(canvas, frame, y, subtitle, TEXT, 'center') + GAP_MM * 2;
  for (const paragraph of writeConsentForm(form, model)) y = drawParagraph(canvas, frame, y, paragraph, TEXT) + GAP_MM;
  y += GAP_MM * 2;
  if (form.kind === 'addendum') {
    drawSignature(canvas, frame, y, 'Директор', model.school.directorName);
    y += SIGNATURE_HEIGHT_MM + GAP_MM;
  }
  drawSignature(canvas, frame, y, form.kind === 'ofStaff' ? 'Работник' : form.kind === 'ofAdult' ? 'Обучающийся' : 'Родитель (представитель)', isNamed(form.signer) ? form.signer : null);
  y += SIGNATURE_HEIGHT_MM + GAP_MM;
  canvas.text(frame.left, y + 5, '«____» ____________________ 20____ г.', TEXT);
  canvas.text(frame.left, y + 17, 'Зарегистрировано под № ____________, принял(а) ______________________________', TEXT);
}

function isNamed(signer: string): boolean {
  return !signer.startsWith('_');
}
