import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { ClassBookModel } from '../../documents/models/class-book-model';
import type { PrintClass, PrintSchool, PrintStamp } from '../../documents/models/print-models';
import { buildAttendance } from './build-attendance';
import { buildLegend } from './build-legend';
import { buildSubjectPage } from './build-subject-page';
import { buildSummary } from './build-summary';
import type { ClassYear, YearStudent } from './class-year';

/** The class journal of the year (PRN-01) as the documents want it. `today` is the day of the print. */
export function buildClassBookModel(year: ClassYear, homeSheets: ClassBookModel['homeSheets'], stamp: PrintStamp, today: CalendarDate): ClassBookModel {
  return {
    stamp,
    school: buildPrintSchool(year),
    schoolClass: buildPrintClass(year),
    legalNote: null,
    students: year.students.map((student) => ({
      number: student.number,
      fullName: student.fullName,
      birthDate: student.birthDate,
      personalFile: student.personalFile,
      note: describeMovement(year, student),
    })),
    courses: year.courses.map((course) => buildSubjectPage(year, course, today)),
    legend: buildLegend(year),
    attendance: buildAttendance(year, today),
    summary: buildSummary(year),
    homeSheets,
    remarks: [],
    certifiedOn: null,
  };
}

export function buildPrintSchool({ school }: ClassYear): PrintSchool {
  return { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName === null ? null : shortenName(school.directorName), deputyName: null };
}

export function buildPrintClass({ schoolClass, year }: ClassYear): PrintClass {
  return { className: schoolClass.name, yearName: year.name, classTeacher: schoolClass.classTeacher };
}

/** «Носова Вероника Владимировна» → «Носова В. В.». */
function shortenName(fullName: string): string {
  const [lastName = '', ...names] = fullName.split(' ');
  return [lastName, ...names.map((name) => `${name.charAt(0)}.`)].join(' ');
}

/** By which order the pupil came or left; where none is registered, only since when and until when. */
function describeMovement({ year }: ClassYear, { dateFrom, dateTo, arrivalNote, leavingNote }: YearStudent): string | null {
  const arrived = dateFrom > year.startDate ? (arrivalNote ?? `прибыл ${formatDate(dateFrom)}`) : null;
  const left = dateTo === null ? null : (leavingNote ?? `выбыл ${formatDate(dateTo)}`);
  return [arrived, left].filter((note) => note !== null).join(', ') || null;
}
