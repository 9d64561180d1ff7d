// Shares the lessons of a year among spreads: as many as fit both the left page's width and the right page's height.
import type { DocumentFonts } from '../engine/document-fonts';
import { wrapText } from '../engine/wrap-text';
import type { ResultColumn, SpreadLesson, SubjectPageModel } from '../models/subject-page-model';
import { FRAME_HEIGHT_MM } from '../page-grid/page-frame';
import { getColumnsWidth, type CourseMeasure } from './measure-course';
import { measureClosing, type Closing } from './measure-closing';
import { measureLessons, type LessonRow } from './measure-lessons';
import { getLineHeightMm } from '../engine/units';
import { HEAD_STYLE, LEAST_RESULT_WIDTH_MM, LEFT_HEAD, MARK_STYLE, MARK_WIDTH_MM, RESULT_STYLE, RIGHT_HEAD_MM } from './spread-style';

/** A column of the left page. */
export type Slot =
  | { readonly kind: 'mark'; readonly lessonIndex: number; readonly columnIndex: number; readonly width: number }
  | { readonly kind: 'result'; readonly resultIndex: number; readonly lines: readonly string[]; readonly width: number };

export type Spread = {
  readonly slots: readonly Slot[];
  readonly rows: readonly LessonRow[];
  /** Indexes of lessons, `[from, to)`. */
  readonly lessons: readonly [number, number];
  /** Only on the last spread. */
  readonly closing: Closing | null;
};

const CELL_SLACK_MM = 1.2;

function measureWidest(fonts: DocumentFonts, cells: readonly (string | undefined)[], least: number, size: number, weight: 'regular' | 'bold'): number {
  let widest = least;
  for (const cell of new Set(cells)) {
    if (cell) widest = Math.max(widest, fonts.measure(cell, size, weight) + CELL_SLACK_MM);
  }
  return widest;
}

function buildMarkSlots(fonts: DocumentFonts, lesson: SpreadLesson, lessonIndex: number): Slot[] {
  if (lesson.columns.length === 0) return [{ kind: 'mark', lessonIndex, columnIndex: 0, width: MARK_WIDTH_MM }];
  return lesson.columns.map((column, columnIndex) => ({
    kind: 'mark',
    lessonIndex,
    columnIndex,
    width: measureWidest(fonts, [...column.cells, column.letter], MARK_WIDTH_MM, MARK_STYLE.size, 'regular'),
  }));
}

function buildResultSlot(fonts: DocumentFonts, result: ResultColumn, resultIndex: number): Slot {
  const lines = wrapText(fonts, result.name, LEFT_HEAD.total - 2, HEAD_STYLE);
  const least = Math.max(LEAST_RESULT_WIDTH_MM, lines.length * getLineHeightMm(HEAD_STYLE.size) + 1);
  return { kind: 'result', resultIndex, lines, width: measureWidest(fonts, result.cells, least, RESULT_STYLE.size, 'bold') };
}

/** Index of the lesson after which a result stands; −1 = before the first. */
function findAnchor(course: SubjectPageModel, result: ResultColumn): number {
  const { afterDate } = result;
  return afterDate === null ? course.lessons.length - 1 : course.lessons.findLastIndex((lesson) => lesson.date <= afterDate);
}

function sumWidths(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.width, 0);
}

/** A spread being filled; lessons are taken whole, with the results that follow them. */
class OpenSpread {
  slots: Slot[] = [];
  rows: LessonRow[] = [];
  height = 0;

  hasRoom(slots: readonly Slot[], height: number, width: number, room: number): boolean {
    return this.rows.length === 0 || (sumWidths(this.slots) + sumWidths(slots) <= width && this.height + height <= room);
  }

  add(slots: readonly Slot[], row: LessonRow): void {
    this.slots.push(...slots);
    this.rows.push(row);
    this.height += row.height;
  }

  close(closing: Closing | null): Spread {
    const first = this.rows[0]?.lessonIndex ?? 0;
    const last = this.rows.at(-1)?.lessonIndex ?? -1;
    return { slots: this.slots, rows: this.rows, lessons: [first, last + 1], closing };
  }
}

export function planSpreads(fonts: DocumentFonts, course: SubjectPageModel, measure: CourseMeasure): Spread[] {
  const closing = measureClosing(fonts, course);
  const width = getColumnsWidth(measure);
  const room = FRAME_HEIGHT_MM - measure.headingHeight - RIGHT_HEAD_MM;
  const rows = measureLessons(fonts, course.lessons, room);
  const following = new Map<number, Slot[]>();
  course.results.forEach((result, index) => {
    const anchor = findAnchor(course, result);
    following.set(anchor, [...(following.get(anchor) ?? []), buildResultSlot(fonts, result, index)]);
  });
  const spreads: Spread[] = [];
  let open = new OpenSpread();
  open.slots = following.get(-1) ?? [];
  rows.forEach((row, index) => {
    const lesson = course.lessons[row.lessonIndex];
    if (!lesson) return;
    const isLastPart = rows[index + 1]?.lessonIndex !== row.lessonIndex;
    const slots = [...buildMarkSlots(fonts, lesson, row.lessonIndex), ...(isLastPart ? (following.get(row.lessonIndex) ?? []) : [])];
    const height = row.height + (index === rows.length - 1 ? closing.height : 0);
    if (!open.hasRoom(slots, height, width, room)) {
      spreads.push(open.close(null));
      open = new OpenSpread();
    }
    open.add(slots, row);
  });
  if (open.height + closing.height > room && open.rows.length > 0) {
    spreads.push(open.close(null));
    open = new OpenSpread();
  }
  return [...spreads, open.close(closing)];
}
