import type { ReportedProblem } from '@shared/contract/exchange-contract';
import type { SchoolFile, StudentRecord } from '@shared/domain/exchange';
import { enrolmentTable, subjectTable } from '../../../database/entities';
import type { ImportWriter } from '../import-writer';
import { reportProblem } from '../report-problem';
import { COMPONENTS, importRooms } from '../school/import-calendar';
import { importStaff, importStudent } from '../school/import-people';
import type { KnownSchool } from './read-known';

const ELSEWHERE = `SELECT c.name AS "name", c.id AS "classId" FROM enrolment e JOIN school_class c ON c.id = e.class_id WHERE e.student_id = ? AND c.year_id = ? AND e.date_to IS NULL ORDER BY e.id DESC LIMIT 1`;

/** Writes a checked list; pupils who are not in a class of the year yet come into the one that their row names. */
export function importList(writer: ImportWriter, school: SchoolFile, known: KnownSchool): ReportedProblem[] {
  importRooms(writer, school);
  addSubjects(writer, school);
  for (const person of school.staff) importStaff(writer, person, { rooms: known.roomIds }, null);
  return school.students.flatMap((student) => enrol(writer, school, student, known));
}

/** After those that are there; a subject that is there stays as it is. */
function addSubjects(writer: ImportWriter, school: SchoolFile): void {
  const { query } = writer.transaction;
  let ordinal = query.find<{ last: number | null }>('SELECT max(ordinal) AS "last" FROM subject')?.last ?? 0;
  for (const { name, shortName, area, component, isDivisible } of school.subjects) {
    if (query.find('SELECT id FROM subject WHERE name = ?', name)) {
      writer.keep('Предметы');
      continue;
    }
    ordinal += 1;
    writer.insert(subjectTable, 'Предметы', { name, shortName, area, component: COMPONENTS[component], isDivisible: isDivisible ? 1 : 0, ordinal });
  }
}

function enrol(writer: ImportWriter, school: SchoolFile, student: StudentRecord, { year, classIds }: KnownSchool): ReportedProblem[] {
  const classId = classIds.get(student.className);
  const studentId = importStudent(writer, student);
  const present = writer.transaction.query.find<{ name: string; classId: number }>(ELSEWHERE, studentId, year.id);
  if (present && present.classId !== classId) {
    const message = `${student.fullName} сейчас в ${present.name}, а по файлу – в ${student.className}. Класс меняет приказ о переводе (раздел «Движение»); исправьте файл или переведите ученика.`;
    return [reportProblem('error', school.fileName, message, { sheet: student.source.sheet, cell: student.source.cells.className?.address ?? null, value: student.className })];
  }
  if (present) writer.keep('Зачисления в классы');
  else if (classId !== undefined) writer.insert(enrolmentTable, 'Зачисления в классы', { studentId, classId, dateFrom: laterOf(year.startDate, student.entryDate) });
  return [];
}

function laterOf(start: string, entry: string | null): string {
  return entry !== null && entry > start ? entry : start;
}
