import type { ReportedProblem } from '@shared/contract/exchange-contract';
import type { InputFile } from '@shared/contract/input-file';
import { foldName, type MarksFile, type MarksSheet } from '@shared/domain/exchange';
import type { Query } from '../../database/statement-cache';
import { CURRENT_YEAR } from '../school';
import type { CellValues } from '../../exchange/marks/read-mark-cell';
import { readMarksWorkbook } from '../../exchange/marks/read-marks-workbook';
import { loadTargetCourses, type TargetCourse } from './find-courses';
import type { ImportWriter } from './import-writer';
import { loadMarksPages, type MarksPage, type MarksPupil } from './marks/marks-page';
import { writeMarksSheet } from './marks/write-marks-sheet';
import type { PreparedImport } from './prepared-import';
import { reportProblem } from './report-problem';

/** Marks of a class and period exported by another journal, with their period marks (MRK-01). Flagged «импорт», no entry window. */
export async function prepareMarks(file: InputFile, values: CellValues): Promise<PreparedImport> {
  const { marks, problems } = await readMarksWorkbook(file.bytes, file.name, values);
  const isUsable = marks !== null && !problems.some((problem) => problem.level === 'error');
  return { kind: 'marks', fileName: file.name, bytes: file.bytes, problems, needs: null, apply: isUsable ? (writer) => writeMarks(writer, marks) : null };
}

function writeMarks(writer: ImportWriter, file: MarksFile): ReportedProblem[] {
  const { query } = writer.transaction;
  const courses = loadTargetCourses(query).filter((course) => course.className === file.className);
  const grade = courses[0]?.grade;
  if (grade === undefined) return [reportProblem('error', file.fileName, `Класса «${file.className}» в школе нет. Проверьте первую строку листов.`)];
  const period = findPeriod(query, grade, file.periodName);
  if (!period) return [reportProblem('error', file.fileName, `Периода «${file.periodName}» для ${file.className} нет в учебном году. Проверьте первую строку листов.`)];
  const pupils = loadPupils(query, courses[0]?.classId ?? 0);
  return file.sheets.flatMap((sheet) => {
    const ofSubject = findSubjectCourses(courses, sheet.subject);
    if (ofSubject.length === 0) return [reportProblem('error', file.fileName, `Предмета «${sheet.subject}» в ${file.className} нет. Проверьте первую строку листа.`, { sheet: sheet.sheet })];
    return writeSheet(writer, file, sheet, loadMarksPages(query, ofSubject, period), pupils);
  });
}

function writeSheet(writer: ImportWriter, file: MarksFile, sheet: MarksSheet, pages: readonly MarksPage[], pupils: ReadonlyMap<string, MarksPupil>): ReportedProblem[] {
  const unknown = sheet.rows.filter((row) => !pupils.has(foldName(row.studentName)));
  const problems = unknown.map((row) =>
    reportProblem('error', file.fileName, `Ученика «${row.studentName}» нет в списке ${file.className}. Исправьте имя в файле или карточку ученика.`, {
      sheet: sheet.sheet, cell: `B${String(row.row)}`, value: row.studentName,
    }),
  );
  return unknown.length > 0 ? problems : writeMarksSheet(writer, file.fileName, sheet, pages, pupils);
}

function findSubjectCourses(courses: readonly TargetCourse[], subject: string): TargetCourse[] {
  const wanted = foldName(subject);
  return courses.filter((course) => foldName(course.subject) === wanted || foldName(course.shortName) === wanted);
}

export type MarksPeriod = { readonly id: number; readonly startDate: string; readonly endDate: string };

function findPeriod(query: Query, grade: number, name: string): MarksPeriod | undefined {
  const periods = query.all<MarksPeriod & { name: string }>(
    `SELECT p.id AS "id", p.name AS "name", p.start_date AS "startDate", p.end_date AS "endDate" FROM grading_period p JOIN school_year y ON y.id = p.year_id
     WHERE y.id = ${CURRENT_YEAR} AND p.grade_from <= ? AND p.grade_to >= ?`, grade, grade,
  );
  return periods.find((period) => foldName(period.name) === foldName(name));
}

function loadPupils(query: Query, classId: number): Map<string, MarksPupil> {
  const rows = query.all<MarksPupil & { fullName: string }>(
    `SELECT s.id AS "id", trim(s.last_name || ' ' || s.first_name || ' ' || coalesce(s.middle_name, '')) AS "fullName" FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ?`, classId,
  );
  return new Map(rows.map((row) => [foldName(row.fullName), row]));
}
