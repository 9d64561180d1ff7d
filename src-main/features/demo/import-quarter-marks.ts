import { writeWorkbook, type SheetModel } from '../../exchange/write-workbook';
import type { CourseDiary } from './course-diary';
import { formatFullName, type DemoSchool } from './demo-school';
import { findPeriodMark } from './find-period-mark';
import { ADMIN_LOGIN } from './issue-logins';
import type { StaffRoom } from './staff-room';

const QUARTER = 'I четверть';
const YEAR = '2025/2026';

/** Classes that are marked by quarters bring the marks of the first one as a file; with it the quarter is closed. */
export async function importQuarterMarks(school: DemoSchool, diaries: readonly CourseDiary[], staff: StaffRoom): Promise<void> {
  for (const { name, grade } of school.classes) {
    if (grade === 1 || grade > 9) continue;
    const own = diaries.filter(({ course }) => course.className === name && !course.isExtracurricular);
    const file = { name: `Оценки ${name} ${QUARTER}.xlsx`, bytes: await buildMarksWorkbook(name, own) };
    const report = await staff.connectionOf(ADMIN_LOGIN).call('exchange.importFile', { file, acceptWarnings: true });
    if (!report.applied) throw new Error(`demo school: ${file.name} refused: ${report.problems.map(({ message }) => message).join('; ')}`);
    for (const { pupils } of own) for (const pupil of pupils) pupil.marks = [];
  }
}

/** A sheet a subject with the one column of period marks; groups of a subject stand together, as other journals export them. */
export function buildMarksWorkbook(className: string, diaries: readonly CourseDiary[]): Promise<Uint8Array> {
  const bySubject = new Map<string, CourseDiary[]>();
  for (const diary of diaries) bySubject.set(diary.course.subject, [...(bySubject.get(diary.course.subject) ?? []), diary]);
  return writeWorkbook([...bySubject].map(([subject, own]): SheetModel => {
    const rows = own
      .flatMap(({ pupils }) => pupils.map(({ student, marks }) => [formatFullName(student), findPeriodMark(marks)] as const))
      .map(([name, mark], index) => [index + 1, name, /^\d$/.test(mark) ? Number(mark) : mark]);
    return { name: own[0]?.course.shortName ?? subject, rows: [[`${className} класс, ${subject}, ${QUARTER} ${YEAR}`], ['№', 'Ученик', QUARTER], ...rows] };
  }));
}
