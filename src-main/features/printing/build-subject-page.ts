import { findAway } from '@shared/domain/individual';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { ResultColumn, SpreadLesson, SpreadStudent, SubjectPageModel } from '../../documents/models/subject-page-model';
import type { ClassYear, YearCourse, YearLesson, YearStudent } from './class-year';
import { describeWorks, listColumnWorks } from './describe-works';

/** One journal page as it is printed (DOC-01): the list of its group, every recorded lesson, period marks after the last lesson of the period. */
export function buildSubjectPage(year: ClassYear, course: YearCourse, today: CalendarDate): SubjectPageModel {
  const students = year.students.filter((student) => course.members.some((member) => member.studentId === student.id));
  const mainTeacher = course.teachers[0] ?? null;
  return {
    subject: course.subject,
    groupName: course.groupName,
    teachers: course.teachers,
    students: students.map((student, index) => buildStudent(year, course, student, index + 1)),
    lessons: course.lessons.map((lesson) => buildLesson(year, lesson, { students, mainTeacher })),
    results: course.kind === 'extracurricular' ? [] : buildResults(year, course, students, today),
    programme: buildProgramme(year, course, today),
    footnotes: listCarried(course, students),
  };
}

function buildStudent(year: ClassYear, course: YearCourse, student: YearStudent, number: number): SpreadStudent {
  const spans = course.members.filter((member) => member.studentId === student.id);
  const from = spans.reduce((first, span) => (span.dateFrom < first ? span.dateFrom : first), spans[0]?.dateFrom ?? year.year.startDate);
  const to = spans.some((span) => span.dateTo === null) ? null : spans.reduce((last, span) => ((span.dateTo ?? '') > last ? (span.dateTo ?? '') : last), '');
  const arrived = from > year.year.startDate ? from : null;
  const own = course.replaced.filter((row) => row.studentId === student.id);
  const leaving = to === null || own.some((row) => row.dateFrom === addDays(to, 1)) ? null : describeLeaving(student, to);
  const notes = [arrived === null ? null : describeArrival(course, arrived), leaving, ...own.map(describeOwnPage)].filter((note) => note !== null);
  return { number, name: student.listName, note: notes.length === 0 ? null : notes.join(', '), from: arrived, to };
}

function describeArrival({ groupKind }: YearCourse, date: CalendarDate): string {
  return groupKind === 'individual' ? `с ${formatDate(date)}` : `прибыл ${formatDate(date)}`;
}

/** «ИУП с 08.12.2025 по 19.12.2025». */
function describeOwnPage({ dateFrom, dateTo }: YearCourse['replaced'][number]): string {
  return `ИУП с ${formatDate(dateFrom)}${dateTo === null ? '' : ` по ${formatDate(dateTo)}`}`;
}

/** The order of who left the school or the class; who only left the group has the day. */
function describeLeaving({ dateTo, leavingNote }: YearStudent, to: CalendarDate): string {
  return to === dateTo && leavingNote !== null ? leavingNote : `выбыл ${formatDate(to)}`;
}

type PrintedPage = { readonly students: readonly YearStudent[]; readonly mainTeacher: string | null };

function buildLesson({ workTypes, away }: ClassYear, lesson: YearLesson, { students, mainTeacher }: PrintedPage): SpreadLesson {
  const works = listColumnWorks(lesson, workTypes);
  return {
    date: lesson.date,
    number: lesson.lessonNumber,
    topic: lesson.topic ?? '',
    hours: lesson.hours,
    workTypes: describeWorks(lesson, workTypes),
    homework: lesson.homework ?? (lesson.noHomework ? 'не задано' : ''),
    notes: lesson.notes.join('; '),
    substitution: lesson.teacher !== null && mainTeacher !== null && !isSamePerson(lesson.teacher, mainTeacher) ? `Замена: ${lesson.teacher}` : null,
    columns: lesson.columns.map((column, index) => ({
      letter: works[index]?.letter ?? '',
      workTypeName: works[index]?.workTypeName ?? '',
      cells: students.map((student) => formatCell(column.marks.get(student.id), index === 0 ? (lesson.absences.get(student.id) ?? findAwaySign(away, student.id, lesson.date)) : undefined)),
    })),
  };
}

/** «нд» of who is taught at home on that day (IUP-02). */
function findAwaySign(away: ClassYear['away'], studentId: number, date: CalendarDate): string | undefined {
  return findAway(away.get(studentId) ?? [], date)?.sign;
}

/** The mark, the absence code, or both where a mark was given by protocol. */
function formatCell(mark: number | undefined, absence: string | undefined): string | undefined {
  const value = `${mark === undefined ? '' : String(mark)}${absence ?? ''}`;
  return value === '' ? undefined : value;
}

function isSamePerson(initials: string, fullName: string): boolean {
  const [lastName = '', firstName = '', middleName = ''] = fullName.split(' ');
  return initials.startsWith(`${lastName} ${firstName.charAt(0)}`) && (middleName === '' || initials.includes(`${middleName.charAt(0)}.`));
}

function buildResults(year: ClassYear, course: YearCourse, students: readonly YearStudent[], today: CalendarDate): ResultColumn[] {
  const column = (name: string, slot: string, afterDate: CalendarDate | null): ResultColumn & { isWanted: boolean } => {
    const cells = students.map((student) => course.periodMarks.get(`${String(student.id)}:${slot}`) ?? findCarried(course, student.id, slot));
    return { name, afterDate, cells, isWanted: cells.some((cell) => cell !== undefined) };
  };
  const periods = year.periods.map((period) => ({ ...column(period.name, `p${String(period.id)}`, period.endDate), isDue: period.endDate <= today }));
  const finals = [column('Год', 'year', null), column('Экзамен', 'exam', null), column('Итог', 'final', null)].map((row, index) => ({ ...row, isDue: index === 0 && year.year.endDate <= today }));
  return [...periods, ...finals].filter(({ isWanted, isDue }) => isWanted || isDue).map(({ name, afterDate, cells }) => ({ name, afterDate, cells }));
}

/** A period mark of another school stands in its column with a sign, the document under the list (MOV-07). */
function findCarried(course: YearCourse, studentId: number, slot: string): string | undefined {
  const record = course.carried.find((one) => one.kind === 'periodMark' && one.studentId === studentId && one.slot === slot);
  return record && `${record.value}*`;
}

/** What was carried to this page or given at home, a line a pupil and origin: «Абрамов Егор – перенесено (Алгебра, 7А): 10.12 – 5». */
function listCarried(course: YearCourse, students: readonly YearStudent[]): string[] {
  const lines: string[] = [];
  for (const student of students) {
    const own = course.carried.filter((record) => record.studentId === student.id);
    for (const origin of new Set(own.map((record) => record.origin))) {
      const ofOrigin = own.filter((record) => record.origin === origin);
      const marks = ofOrigin.filter((record) => record.kind !== 'periodMark').map(({ date, value }) => (date === null ? value : `${formatDate(date).slice(0, 5)} – ${value}`));
      const sign = ofOrigin.some((record) => record.kind === 'periodMark') ? '* ' : '';
      const from = ofOrigin.some((record) => record.via === 'carried') ? `перенесено (${origin})` : origin;
      lines.push(`${sign}${student.listName} – ${from}${marks.length === 0 ? '' : `: ${marks.join(', ')}`}`);
    }
  }
  return lines;
}

function buildProgramme(year: ClassYear, course: YearCourse, today: CalendarDate): SubjectPageModel['programme'] {
  if (course.plannedHours === null || today <= year.year.endDate) return null;
  return { plannedHours: course.plannedHours, givenHours: course.lessons.reduce((sum, lesson) => sum + lesson.hours, 0), note: null };
}
