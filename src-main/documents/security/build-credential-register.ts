// DOC-46, its register: who asked for credentials, for whom, by when they were due, when they were issued, with a place for the signature.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { CredentialRegisterModel } from '../models/security-models';
import { buildDocument } from '../page-grid/build-document';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { planTablePages } from '../page-grid/plan-table-pages';

const TITLE = 'Журнал выдачи реквизитов доступа сотрудникам';

export function buildCredentialRegister(model: CredentialRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const columns = [
    { title: '№', widthMm: 9, align: 'right' },
    { title: 'Просьба', widthMm: 19, align: 'center' },
    { title: 'Кому', widthMm: 38, align: 'left' },
    { title: 'Кто просил', widthMm: 27, align: 'left' },
    { title: 'Почему', widthMm: 25, align: 'left' },
    { title: 'Срок', widthMm: 19, align: 'center' },
    { title: 'Выдано', widthMm: FRAME_WIDTH_MM - 161, align: 'left' },
    { title: 'Подпись', widthMm: 24, align: 'center' },
  ] as const;
  const rows = model.rows.map((row) => [row.number, row.requestedOn, row.name, row.requestedBy, row.reason, row.dueOn, row.issued, '']);
  const plans = planTablePages(fonts, 'credential-register', TITLE, TITLE, { columns, rows, style: { size: 9, weight: 'regular' }, rowHeightMm: 9, hasFifthLines: false });
  const head = { title: TITLE, author: model.school.shortName, subject: TITLE, stamp: model.stamp, runningHead: `${model.school.shortName}, на ${formatLongDate(model.printedOn)}` };
  return buildDocument(plans, fonts, head, options);
}
