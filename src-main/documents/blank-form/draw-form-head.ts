import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { cutText } from '../engine/wrap-text';
import type { BlankFormKind, BlankFormModel } from '../models/outage-models';
import { drawParagraph } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 10.5, weight: 'regular' };
const SMALL: TextStyle = { size: 9, weight: 'regular' };
const LINE_MM = 8;
const GAP_MM = 4;

export const FORM_TITLES: Readonly<Record<BlankFormKind, string>> = { lesson: 'Лист урока', classList: 'Список класса', attendance: 'Учёт посещаемости за день' };

const NOTES: Readonly<Record<BlankFormKind, string>> = {
  lesson: 'Заполняется на уроке, пока программа недоступна. Когда она заработает, учитель вносит записи в журнал; записи за время, указанное в акте о техническом сбое, не считаются поздними.',
  classList: 'В головах колонок пишутся даты; в клетках – отметки и пропуски: н – без причины, б – болезнь, ну – по уважительной причине.',
  attendance: 'В клетке урока: н – без причины, б – болезнь, ну – по уважительной причине; пустая клетка – ученик был на уроке.',
};

/** `width` in shares of the line. */
type Field = { readonly label: string; readonly value: string | null; readonly share: number };

function listFields({ kind, className, subject, teacher }: BlankFormModel): readonly (readonly Field[])[] {
  const classField: Field = { label: 'Класс (группа)', value: className, share: 0.34 };
  if (kind === 'lesson') {
    return [
      [{ label: 'Дата', value: null, share: 0.3 }, { label: 'Урок №', value: null, share: 0.2 }, classField, { label: 'Каб.', value: null, share: 0.16 }],
      [{ label: 'Предмет', value: subject, share: 0.62 }, { label: 'Учитель', value: teacher, share: 0.38 }],
      [{ label: 'Тема', value: null, share: 0.72 }, { label: 'Вид работы', value: null, share: 0.28 }],
      [{ label: 'Домашнее задание', value: null, share: 1 }],
    ];
  }
  if (kind === 'classList') return [[{ label: 'Предмет', value: subject, share: 1 }], [classField, { label: 'Учитель', value: teacher, share: 0.66 }]];
  return [[{ label: 'Дата', value: null, share: 0.3 }, classField, { label: 'Заполнил(а)', value: null, share: 0.36 }]];
}

/** A label and a line to write on, with what is known already. */
function drawField(canvas: PageCanvas, field: Field, x: number, width: number, baseline: number): void {
  canvas.text(x, baseline, field.label, TEXT);
  const left = x + canvas.fonts.measure(field.label, TEXT.size, TEXT.weight) + 1.5;
  canvas.line(left, baseline + 0.9, x + width, baseline + 0.9);
  if (field.value === null) return;
  const room = x + width - left - 2;
  const style = canvas.fonts.measure(field.value, TEXT.size, TEXT.weight) <= room ? TEXT : SMALL;
  canvas.text(left + 1, baseline, cutText(canvas.fonts, field.value, room, style), style);
}

/** School, title, lines to fill, what the signs mean; returns where the table begins. */
export function drawFormHead(canvas: PageCanvas, frame: PageFrame, model: BlankFormModel): number {
  let top = frame.top;
  const school = model.schoolName;
  if (school === null) canvas.line(frame.left + frame.width * 0.15, top + 4.5, frame.right - frame.width * 0.15, top + 4.5);
  top = school === null ? top + 5 : drawParagraph(canvas, frame, top, school, TEXT, 'center');
  if (school === null) top = drawParagraph(canvas, frame, top, '(школа)', SMALL, 'center');
  top = drawParagraph(canvas, frame, top + 2, FORM_TITLES[model.kind], TITLE, 'center') + 2;
  for (const line of listFields(model)) {
    let x = frame.left;
    const room = frame.width - GAP_MM * (line.length - 1);
    for (const field of line) {
      const width = room * field.share;
      drawField(canvas, field, x, width, top + LINE_MM - 2);
      x += width + GAP_MM;
    }
    top += LINE_MM;
  }
  return drawParagraph(canvas, frame, top + 1.5, NOTES[model.kind], SMALL) + 2;
}

/** As tall as the head is drawn: for the plan, which comes before. */
export function measureFormHead(model: BlankFormModel): number {
  return 22 + listFields(model).length * LINE_MM + 9;
}
