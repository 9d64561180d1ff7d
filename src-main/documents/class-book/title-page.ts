// DOC-02: title page of the class journal.
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { ClassBookModel } from '../models/class-book-model';
import { drawParagraph } from '../page-grid/draw-prose';
import { formatClassName } from '../page-grid/format-class-name';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const SCHOOL: TextStyle = { size: 14, weight: 'regular' };
const TITLE: TextStyle = { size: 34, weight: 'bold' };
const CLASS: TextStyle = { size: 24, weight: 'bold' };
const YEAR: TextStyle = { size: 18, weight: 'regular' };
const LABEL: TextStyle = { size: 12, weight: 'regular' };
const TEACHER: TextStyle = { size: 14, weight: 'bold' };
const NOTE: TextStyle = { size: 10, weight: 'regular' };

const USUAL_NOTE =
  'Бумажная копия электронного журнала. Электронный журнал имеет равную силу с журналом на бумажном носителе; ' +
  'записи перенесены из электронного журнала без изменений.';

function drawTitle(canvas: PageCanvas, frame: PageFrame, model: ClassBookModel): void {
  const { school, schoolClass } = model;
  const inner = { ...frame, left: frame.left + 8, right: frame.right - 8, width: frame.width - 16 };
  const middle = (frame.left + frame.right) / 2;
  canvas.box(frame.left, frame.top + 2, frame.width, frame.height - 4, 'frame');
  canvas.box(frame.left + 1.6, frame.top + 3.6, frame.width - 3.2, frame.height - 7.2);
  drawParagraph(canvas, inner, frame.top + 14, school.fullName, SCHOOL, 'center');
  canvas.text(middle, 112, 'КЛАССНЫЙ ЖУРНАЛ', TITLE, 'center');
  canvas.text(middle, 130, `${formatClassName(schoolClass.className)} класса`, CLASS, 'center');
  canvas.text(middle, 146, `${schoolClass.yearName} учебный год`, YEAR, 'center');
  canvas.text(middle, 182, 'Классный руководитель', LABEL, 'center');
  canvas.line(middle - 60, 194, middle + 60, 194);
  canvas.text(middle, 192, schoolClass.classTeacher ?? '', TEACHER, 'center');
  drawParagraph(canvas, inner, 240, model.legalNote ?? USUAL_NOTE, NOTE, 'center');
  if (school.place) canvas.text(middle, frame.bottom - 10, school.place, LABEL, 'center');
}

export function planTitlePage(model: ClassBookModel): PagePlan[] {
  return [{ kind: 'title', side: 'recto', section: 'Титульный лист', head: 'number', draw: (canvas, frame) => drawTitle(canvas, frame, model) }];
}
