import { AppError } from '@shared/contract/app-error';
import { formatFullName, formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { listAway } from '@shared/domain/individual';
import { findListSpan, leaveOut } from '@shared/domain/journal';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import { loadReplacedOfClass, loadStays } from '../individual';
import { loadCarriedOfClass, loadListNotes } from '../movement';
import { readAbsenceCodes, readWorkTypes } from '../school';
import type { ClassYear, YearCourse, YearLesson, YearPeriod, YearStudent } from './class-year';
import * as sql from './class-year-sql';

type Named<Row> = Row & PersonName;

/** Reads a class's year in a fixed number of queries, whatever the size of the school or the age of the file. Throws `notFound`. */
export function loadClassYear(query: Query, classId: number): ClassYear {
  const head = query.find<Named<sql.HeadRow>>(sql.HEAD, classId);
  if (!head) throw new AppError('notFound', { what: 'класс' });
  const teachers = query.all<Named<object>>(sql.CLASS_TEACHER, classId);
  const lastTeacher = teachers.at(-1);
  return {
    school: { fullName: head.fullName, shortName: head.shortName, locality: head.locality, directorName: head.directorName },
    year: { id: head.yearId, name: head.yearName, startDate: head.startDate, endDate: head.endDate },
    schoolClass: { id: classId, name: head.className, grade: head.grade, classTeacher: lastTeacher ? formatFullName(lastTeacher) : null },
    periods: query.all<YearPeriod>(sql.PERIODS, head.yearId, head.grade, head.grade),
    students: loadStudents(query, classId),
    courses: loadCourses(query, classId),
    workTypes: readWorkTypes(query),
    absenceCodes: readAbsenceCodes(query),
    away: new Map([...groupBy(loadStays(query, head.yearId), (stay) => stay.studentId)].map(([studentId, stays]) => [studentId, listAway('', stays)])),
  };
}

function loadStudents(query: Query, classId: number): YearStudent[] {
  const rows = query.all<Named<sql.StudentRow>>(sql.STUDENTS, classId);
  // Who left and came back has one line, from the first day to the last.
  const pupils = [...groupBy(rows, (row) => row.id).values()].flatMap(mergeStays);
  pupils.sort((left, right) => compareRussian(formatFullName(left), formatFullName(right)));
  const shortNames = countBy(pupils, formatListName);
  const notes = loadListNotes(query, classId);
  return pupils.map((row, index) => ({
    ...row,
    arrivalNote: notes.findArrival(row.id, row.dateFrom),
    leavingNote: row.dateTo === null ? null : notes.findLeaving(row.id, row.dateTo),
    number: index + 1,
    listName: (shortNames.get(formatListName(row)) ?? 0) > 1 ? formatFullName(row) : formatListName(row),
    fullName: formatFullName(row),
  }));
}

/**
 * The year of a page's home class with the pupils whom its group takes from other classes: for the page by itself. In the books of the
 * classes each page lists the class's own pupils (SET-11).
 */
export function addGuests(query: Query, year: ClassYear, courseId: number): ClassYear {
  const guests = [...groupBy(query.all<Named<sql.StudentRow>>(sql.GUESTS, courseId), (row) => row.id).values()].flatMap(mergeStays);
  if (guests.length === 0) return year;
  const students = [...year.students, ...guests.map((row) => ({ ...row, arrivalNote: null, leavingNote: null, number: 0, listName: formatListName(row), fullName: formatFullName(row) }))];
  students.sort((left, right) => compareRussian(left.fullName, right.fullName));
  return { ...year, students: students.map((student, index) => ({ ...student, number: index + 1 })) };
}

function mergeStays(stays: readonly Named<sql.StudentRow>[]): Named<sql.StudentRow>[] {
  const [first] = stays;
  return first ? [{ ...first, ...findListSpan(stays) }] : [];
}

function loadCourses(query: Query, classId: number): YearCourse[] {
  const teachers = groupBy(query.all<Named<{ courseId: number }>>(sql.COURSE_TEACHERS, classId, classId), (row) => row.courseId);
  const members = groupBy(query.all<sql.MemberRow>(sql.GROUP_MEMBERS, classId, classId), (row) => row.groupId);
  const pupils = query.all<sql.MemberRow>(sql.CLASS_MEMBERS, classId);
  const lessons = loadLessons(query, classId);
  const results = groupBy(query.all<sql.PeriodMarkRow>(sql.PERIOD_MARKS, classId, classId), (row) => row.courseId);
  const replaced = groupBy(loadReplacedOfClass(query, classId), (row) => row.courseId);
  const carried = groupBy(loadCarriedOfClass(query, classId), (row) => row.courseId);
  const courses = query.all<sql.CourseRow>(sql.COURSES, classId, classId);
  courses.sort(compareCourses);
  return courses.map((course) => ({
    ...course,
    teachers: (teachers.get(course.id) ?? []).map(formatFullName),
    members: (course.groupKind === 'class' ? pupils : (members.get(course.groupId) ?? [])).flatMap((member) => leaveOut([member], (replaced.get(course.id) ?? []).filter((row) => row.studentId === member.studentId))),
    replaced: replaced.get(course.id) ?? [],
    lessons: lessons.get(course.id) ?? [],
    carried: carried.get(course.id) ?? [],
    periodMarks: new Map((results.get(course.id) ?? []).map((row) => [`${String(row.studentId)}:${row.slot}`, row.value])),
  }));
}

function compareCourses(left: sql.CourseRow, right: sql.CourseRow): number {
  const kinds = Number(left.kind === 'extracurricular') - Number(right.kind === 'extracurricular');
  return kinds || left.ordinal - right.ordinal || compareRussian(left.groupName ?? '', right.groupName ?? '');
}

function loadLessons(query: Query, classId: number): Map<number, YearLesson[]> {
  const columns = groupBy(query.all<sql.ColumnRow>(sql.COLUMNS, classId, classId), (row) => row.lessonId);
  const marks = groupBy(query.all<sql.MarkRow>(sql.MARKS, classId, classId), (row) => row.columnId);
  const absences = groupBy(query.all<sql.AbsenceRow>(sql.ABSENCES, classId, classId), (row) => row.lessonId);
  const notes = groupBy(query.all<sql.NoteRow>(sql.NOTES, classId, classId), (row) => row.lessonId);
  const lessons = query.all<sql.LessonRow & Partial<PersonName>>(sql.LESSONS, classId, classId).map((row) => ({
    ...row,
    teacher: row.lastName ? formatInitials(row as Named<sql.LessonRow>) : null,
    noHomework: row.noHomework === 1,
    notes: (notes.get(row.id) ?? []).map((note) => note.text),
    columns: (columns.get(row.id) ?? []).map(({ id, workType, title }) => ({ workType, title, marks: new Map((marks.get(id) ?? []).map((mark) => [mark.studentId, mark.value])) })),
    absences: new Map((absences.get(row.id) ?? []).map((absence) => [absence.studentId, absence.code])),
  }));
  return groupBy(lessons, (lesson) => lesson.courseId);
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
