// Everything about a course that does not depend on how its lessons fall on spreads.
import type { DocumentFonts } from '../engine/document-fonts';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { SubjectPageModel } from '../models/subject-page-model';
import { CELL_PADDING_MM, getCellHeight } from '../page-grid/draw-cell';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM } from '../page-grid/page-frame';
import {
  LEAST_NAME_WIDTH_MM,
  LEAST_STUDENT_ROW_MM,
  LEFT_HEAD,
  LEGEND_STYLE,
  MOST_NAME_WIDTH_MM,
  NAME_STYLE,
  NUMBER_WIDTH_MM,
  SUBJECT_STYLE,
  TEACHER_STYLE,
} from './spread-style';

/** Pupils that stand on one left page. */
export type StudentPart = { readonly from: number; readonly to: number; readonly heights: readonly number[] };

export type CourseMeasure = {
  /** «Алгебра, 1 группа». */
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly teacherLines: readonly string[];
  /** From the top of the frame to the table on both pages. */
  readonly headingHeight: number;
  readonly nameWidth: number;
  readonly nameLines: readonly (readonly string[])[];
  /** More than one where the list is longer than a page. */
  readonly studentParts: readonly StudentPart[];
  /** Room under the list kept for the legend. */
  readonly legendHeight: number;
  readonly listHeight: number;
};

export function formatCourseTitle(course: SubjectPageModel): string {
  return course.groupName ? `${course.subject}, ${course.groupName}` : course.subject;
}

function measureNameWidth(fonts: DocumentFonts, course: SubjectPageModel): number {
  const widths = course.students.map((student) => fonts.measure(student.name, NAME_STYLE.size, NAME_STYLE.weight));
  const widest = Math.max(0, ...widths) + CELL_PADDING_MM * 2.2;
  return Math.min(MOST_NAME_WIDTH_MM, Math.max(LEAST_NAME_WIDTH_MM, widest));
}

/** Legend of the letters and codes met in the given columns, as one text. */
export function formatLegend(course: SubjectPageModel, from: number, to: number): string {
  const letters = new Map<string, string>();
  for (const lesson of course.lessons.slice(from, to)) {
    for (const column of lesson.columns) {
      if (column.letter !== '' && column.workTypeName !== '') letters.set(column.letter, column.workTypeName.toLowerCase());
    }
  }
  return [...letters].map(([letter, name]) => `${letter} – ${name}`).join('; ');
}

function splitStudents(heights: readonly number[], room: number): StudentPart[] {
  const parts: { from: number; to: number; used: number }[] = [{ from: 0, to: 0, used: 0 }];
  heights.forEach((height, index) => {
    const part = parts.at(-1);
    if (part && (part.to === part.from || part.used + height <= room)) {
      part.to = index + 1;
      part.used += height;
    } else {
      parts.push({ from: index, to: index + 1, used: height });
    }
  });
  return parts.map(({ from, to }) => ({ from, to, heights: heights.slice(from, to) }));
}

export function measureCourse(fonts: DocumentFonts, course: SubjectPageModel): CourseMeasure {
  const title = formatCourseTitle(course);
  const titleLines = wrapText(fonts, title, FRAME_WIDTH_MM, SUBJECT_STYLE);
  const office = course.teachers.length > 1 ? 'Учителя' : 'Учитель';
  const teacherLines = wrapText(fonts, `${office}: ${course.teachers.join(', ')}`, FRAME_WIDTH_MM, TEACHER_STYLE);
  const headingHeight = titleLines.length * getLineHeightMm(SUBJECT_STYLE.size) + teacherLines.length * getLineHeightMm(TEACHER_STYLE.size) + 2;
  const nameWidth = measureNameWidth(fonts, course);
  const nameLines = course.students.map((student) => {
    const text = student.note ? `${student.name}\n${student.note}` : student.name;
    return wrapText(fonts, text, nameWidth - CELL_PADDING_MM * 2, NAME_STYLE);
  });
  const notes = [formatLegend(course, 0, course.lessons.length), ...course.footnotes].filter((line) => line !== '');
  const legendLines = notes.flatMap((line) => wrapText(fonts, line, FRAME_WIDTH_MM, LEGEND_STYLE)).length;
  const legendHeight = legendLines === 0 ? 0 : legendLines * getLineHeightMm(LEGEND_STYLE.size) + 2;
  const listHeight = FRAME_HEIGHT_MM - headingHeight - LEFT_HEAD.total - legendHeight;
  const heights = nameLines.map((lines) => Math.max(LEAST_STUDENT_ROW_MM, getCellHeight(lines.length, NAME_STYLE.size)));
  const studentParts = splitStudents(heights, listHeight);
  return { title, titleLines, teacherLines, headingHeight, nameWidth, nameLines, studentParts, legendHeight, listHeight };
}

/** Width for date and result columns beside the names. */
export function getColumnsWidth(measure: CourseMeasure): number {
  return FRAME_WIDTH_MM - NUMBER_WIDTH_MM - measure.nameWidth;
}
