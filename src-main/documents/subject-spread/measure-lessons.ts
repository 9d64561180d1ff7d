// The right page's rows: one lesson each, as high as its longest text.
import type { DocumentFonts } from '../engine/document-fonts';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { SpreadLesson } from '../models/subject-page-model';
import { CELL_PADDING_MM, getCellHeight } from '../page-grid/draw-cell';
import type { FlowColumn } from '../page-grid/flow-table';
import { LESSON_STYLE } from './spread-style';

/** 175 mm in all. */
export const LESSON_COLUMNS: readonly FlowColumn[] = [
  { title: 'Дата', widthMm: 11.5, align: 'center' },
  { title: 'Урок', widthMm: 9.5, align: 'center' },
  { title: 'Тема урока', widthMm: 60, align: 'left' },
  { title: 'Часы', widthMm: 9.5, align: 'center' },
  { title: 'Вид работы', widthMm: 21.5, align: 'left' },
  { title: 'Домашнее задание', widthMm: 39, align: 'left' },
  { title: 'Заметки учителя', widthMm: 24, align: 'left' },
];

/** A lesson's row, or a part of it where its texts are longer than a whole page. */
export type LessonRow = { readonly lessonIndex: number; readonly cells: readonly (readonly string[])[]; readonly height: number };

function formatHours(hours: number): string {
  return String(hours).replace('.', ',');
}

function listTexts(lesson: SpreadLesson): string[] {
  const notes = [lesson.notes, lesson.substitution ?? ''].filter((text) => text !== '').join('\n');
  const date = `${lesson.date.slice(8, 10)}.${lesson.date.slice(5, 7)}`;
  return [date, lesson.number === null ? '' : String(lesson.number), lesson.topic, formatHours(lesson.hours), lesson.workTypes, lesson.homework, notes];
}

function splitRow(row: LessonRow, room: number): LessonRow[] {
  if (row.height <= room) return [row];
  const most = Math.max(1, Math.floor((room - CELL_PADDING_MM) / getLineHeightMm(LESSON_STYLE.size)));
  const longest = Math.max(...row.cells.map((lines) => lines.length));
  return Array.from({ length: Math.ceil(longest / most) }, (_, index) => {
    // The date and the number name the lesson again where it goes on.
    const cells = row.cells.map((lines, column) => (column < 2 ? lines : lines.slice(index * most, (index + 1) * most)));
    const height = getCellHeight(Math.max(...cells.map((lines) => lines.length)), LESSON_STYLE.size);
    return { lessonIndex: row.lessonIndex, cells, height };
  });
}

/** Rows of all lessons; none is higher than `room`. */
export function measureLessons(fonts: DocumentFonts, lessons: readonly SpreadLesson[], room: number): LessonRow[] {
  return lessons.flatMap((lesson, lessonIndex) => {
    const cells = listTexts(lesson).map((text, column) =>
      wrapText(fonts, text, (LESSON_COLUMNS[column]?.widthMm ?? 0) - CELL_PADDING_MM * 2, LESSON_STYLE),
    );
    const height = getCellHeight(Math.max(...cells.map((lines) => lines.length)), LESSON_STYLE.size);
    return splitRow({ lessonIndex, cells, height }, room);
  });
}
