import type { ReportedProblem } from '@shared/contract/exchange-contract';
import { foldName, type MarksCell, type MarksColumn, type MarksRow, type MarksSheet } from '@shared/domain/exchange';
import { formatDate } from '@shared/lib/russian-date';
import { absenceTable, lessonTable, markColumnTable, markTable, periodClosingTable, periodMarkTable } from '../../../database/entities';
import type { ImportWriter } from '../import-writer';
import { reportProblem } from '../report-problem';
import type { MarksPage, MarksPupil } from './marks-page';

type Written = { readonly lessonId: number; readonly columnIds: number[] };
const SECOND_WORK = 'unspecified';

/** One subject of the file: lessons, marks, absences and closed period marks, split between groups by their lists. */
export function writeMarksSheet(writer: ImportWriter, fileName: string, sheet: MarksSheet, pages: readonly MarksPage[], pupils: ReadonlyMap<string, MarksPupil>): ReportedProblem[] {
  const problems: ReportedProblem[] = [];
  for (const page of pages) {
    const rows = sheet.rows.flatMap((row) => {
      const pupil = pupils.get(foldName(row.studentName));
      return pupil && (page.memberIds === null || page.memberIds.has(pupil.id)) ? [{ row, pupil }] : [];
    });
    problems.push(...writePage(writer, fileName, sheet, page, rows));
  }
  return problems;
}

function writePage(writer: ImportWriter, fileName: string, sheet: MarksSheet, page: MarksPage, rows: readonly { row: MarksRow; pupil: MarksPupil }[]): ReportedProblem[] {
  const lessons = sheet.columns.map((column) => openLesson(writer, page, column));
  const problems = sheet.columns.flatMap((column, index) => {
    const isUsed = lessons[index] === null && rows.some(({ row }) => row.cells.some((cell) => cell.columnIndex === index));
    return isUsed ? [describeMissingLesson(fileName, sheet, page, column)] : [];
  });
  for (const { row, pupil } of rows) {
    for (const cell of row.cells) writeCell(writer, lessons[cell.columnIndex] ?? null, pupil.id, cell);
    writePeriodMark(writer, page, pupil.id, row.periodMark);
  }
  if (rows.some(({ row }) => row.periodMark !== null)) closePeriod(writer, page);
  return problems;
}

/** A date that the timetable does not have gives no lesson; it is reported where marks stand in it. */
function openLesson(writer: ImportWriter, page: MarksPage, { date, ordinalOnDate }: MarksColumn): Written | null {
  const lessonNumber = page.lessonNumbers.get(date)?.[ordinalOnDate - 1];
  if (lessonNumber === undefined) return null;
  const { query, author } = writer.transaction;
  const courseId = page.course.id;
  const known = query.find<{ id: number }>('SELECT id FROM lesson WHERE course_id = ? AND date = ? AND lesson_number = ?', courseId, date, lessonNumber);
  if (known) {
    writer.keep('Уроки');
    const columns = query.all<{ id: number }>('SELECT id FROM mark_column WHERE lesson_id = ? ORDER BY ordinal', known.id);
    return { lessonId: known.id, columnIds: columns.map((column) => column.id) };
  }
  const lessonId = writer.insert(lessonTable, 'Уроки', {
    courseId, date, lessonNumber, teacherId: page.teacherId, noHomework: 0, hours: 1, attendanceTaken: 1, noMarks: 0, source: 'import', changedAt: author.at, changedBy: author.accountId,
  });
  return { lessonId, columnIds: [writer.insert(markColumnTable, 'Колонки отметок', { lessonId, ordinal: 1, workType: 'answer' })] };
}

function writeCell(writer: ImportWriter, lesson: Written | null, studentId: number, cell: MarksCell): void {
  if (lesson === null) return;
  const { at: changedAt, accountId: changedBy } = writer.transaction.author;
  cell.marks.forEach((value, index) => {
    const columnId = (lesson.columnIds[index] ??= writer.insert(markColumnTable, 'Колонки отметок', { lessonId: lesson.lessonId, ordinal: index + 1, workType: SECOND_WORK }));
    const known = writer.transaction.find(markTable, { columnId, studentId });
    if (known) writer.keepSame('Отметки', known.value === value, cell.address);
    else writer.insert(markTable, 'Отметки', { columnId, studentId, value, source: 'import', changedAt, changedBy });
  });
  if (cell.absence === null) return;
  const known = writer.transaction.find(absenceTable, { lessonId: lesson.lessonId, studentId });
  if (known) writer.keepSame('Пропуски', known.code === cell.absence, cell.address);
  else writer.insert(absenceTable, 'Пропуски', { lessonId: lesson.lessonId, studentId, code: cell.absence, source: 'import', changedAt, changedBy });
}

function writePeriodMark(writer: ImportWriter, page: MarksPage, studentId: number, value: string | null): void {
  if (value === null) return;
  const { at: changedAt, accountId: changedBy } = writer.transaction.author;
  const key = { courseId: page.course.id, studentId, slot: `p${String(page.periodId)}` };
  const known = writer.transaction.find(periodMarkTable, key);
  if (known) writer.keepSame('Отметки за период', known.value === value, `${page.course.subject}: ${value}`);
  else writer.insert(periodMarkTable, 'Отметки за период', { ...key, periodId: page.periodId, value, source: 'import', changedAt, changedBy });
}

/** The period marks of the file are closed ones: nothing in the period may be changed any more (B-3). */
function closePeriod(writer: ImportWriter, page: MarksPage): void {
  const key = { courseId: page.course.id, periodId: page.periodId };
  if (writer.transaction.find(periodClosingTable, key)) writer.keep('Закрытые периоды');
  else writer.insert(periodClosingTable, 'Закрытые периоды', { ...key, closedAt: writer.transaction.author.at, closedBy: writer.transaction.author.accountId });
}

function describeMissingLesson(fileName: string, sheet: MarksSheet, page: MarksPage, column: MarksColumn): ReportedProblem {
  const group = page.course.groupName === null ? '' : ` (${page.course.groupName})`;
  const message = `${formatDate(column.date)}: по расписанию у «${page.course.subject}»${group} нет ${column.ordinalOnDate > 1 ? `${String(column.ordinalOnDate)}-го урока` : 'урока'} в этот день. Проверьте дату в файле или расписание.`;
  return reportProblem('error', fileName, message, { sheet: sheet.sheet, cell: `${column.columnLetter}2`, value: formatDate(column.date) });
}
