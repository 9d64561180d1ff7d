// DOC-61: the code that opens the school file when nobody's password does, with how to use it, for the director's sealed envelope.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { RecoverySheetModel } from '../models/recovery-sheet-model';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { drawCode } from './draw-code';

const SCHOOL: TextStyle = { size: 12, weight: 'regular' };
const TITLE: TextStyle = { size: 17, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const STRONG: TextStyle = { size: 12, weight: 'bold' };
const SMALL: TextStyle = { size: 10, weight: 'regular' };
const STEP_INDENT_MM = 7;

const PURPOSE =
  'Все данные школы лежат в зашифрованном файле. Обычно его открывает пароль любого сотрудника. Если компьютер, который вёл базу, ' +
  'утрачен и ни один пароль не подходит, базу и её резервные копии откроет только код с этого листа.';

const STEPS: readonly string[] = [
  'Установите программу «Учебная часть» на любой компьютер школы и запустите её.',
  'На начальном экране нажмите «Открыть по листу восстановления…».',
  'Укажите папку с базой школы: в ней лежат файлы school.db и school.keys. Если они утрачены, положите в пустую папку последнюю резервную копию – её файлы .db и .keys – под этими же именами.',
  'Введите код. Большие и малые буквы не различаются, чёрточки и пробелы не обязательны. Если знак введён неверно, программа назовёт группу с ошибкой.',
  'Войдите под своим логином. Если пароль администратора утрачен, обратитесь к другому администратору школы за листком доступа.',
  'После входа откройте «Школа – Защита данных», напечатайте новый лист и вложите его в новый конверт. Этот лист уничтожьте.',
];

const SECRECY =
  'Кто знает код и имеет файлы базы, может прочитать все данные школы. Храните лист в запечатанном конверте в сейфе директора, не ' +
  'копируйте и не фотографируйте его. Конверт вскрывают двое – директор и администратор – с записью даты и причины. Новый напечатанный ' +
  'лист отменяет этот.';

function drawSteps(canvas: PageCanvas, frame: PageFrame, top: number): number {
  const column = { ...frame, left: frame.left + STEP_INDENT_MM, width: frame.width - STEP_INDENT_MM };
  return STEPS.reduce((y, step, index) => {
    drawParagraph(canvas, frame, y, `${String(index + 1)}.`, TEXT);
    return drawParagraph(canvas, column, y, step, TEXT) + 1.4;
  }, top);
}

function drawSheet(canvas: PageCanvas, frame: PageFrame, model: RecoverySheetModel): void {
  let y = drawParagraph(canvas, frame, frame.top, model.school.fullName, SCHOOL, 'center') + 7;
  y = drawParagraph(canvas, frame, y, 'Лист восстановления доступа', TITLE, 'center') + 1;
  y = drawParagraph(canvas, frame, y, 'к базе данных программы «Учебная часть»', SCHOOL, 'center') + 6;
  y = drawParagraph(canvas, frame, y, PURPOSE, TEXT) + 5;
  y = drawCode(canvas, frame, y, model.code) + 4;
  y = drawParagraph(canvas, frame, y, `Папка базы на день печати: ${model.folder}`, SMALL) + 6;
  y = drawParagraph(canvas, frame, y, 'Как открыть базу', STRONG) + 2;
  y = drawSteps(canvas, frame, y) + 4;
  y = drawParagraph(canvas, frame, y, 'Как хранить', STRONG) + 2;
  y = drawParagraph(canvas, frame, y, SECRECY, TEXT) + 6;
  y = drawParagraph(canvas, frame, y, `Напечатано ${formatLongDate(model.madeOn)}`, TEXT) + 2;
  drawSignature(canvas, frame, y, 'Напечатал и вложил в конверт', model.administrator);
  drawSignature(canvas, frame, y + SIGNATURE_HEIGHT_MM, 'Принял на хранение директор', model.school.directorName);
}

/** Throws `MissingGlyphError` when the code cannot be printed exactly. */
export async function buildRecoverySheet(model: RecoverySheetModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  fonts.assertPrintable(model.code, 'mono');
  const title = 'Лист восстановления доступа';
  const plan: PagePlan = {
    kind: 'recovery-sheet',
    side: 'recto',
    section: title,
    head: 'none',
    draw: (canvas, frame) => {
      drawSheet(canvas, frame, model);
    },
  };
  const head = { title, author: model.school.shortName, subject: title, stamp: model.stamp, runningHead: '' };
  return buildDocument([plan], fonts, head, options);
}
