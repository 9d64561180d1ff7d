import { checkSchoolFile, createLookup, type ImportProblem, type LoadNorms, type SchoolFile, type SchoolSheet } from '@shared/domain/exchange';
import { openWorkbook, type Workbook } from '../xlsx-table';
import { readBells } from './read-bells';
import { readCalendar } from './read-calendar';
import { readClasses } from './read-classes';
import { readCurriculum } from './read-curriculum';
import { readRooms, readSubjects } from './read-directories';
import { readGroups, readLoad } from './read-load';
import { readRequisites } from './read-requisites';
import { readStaff } from './read-staff';
import { readStudents } from './read-students';
import { readTimetable } from './read-timetable';
import type { SchoolReading } from './school-reading';

export type SchoolWorkbookReading = { readonly file: SchoolFile | null; readonly problems: readonly ImportProblem[] };

/** Reads and checks a school's book (EXP-04). The file is null only when the book cannot be opened; it may be stored only without errors. */
export async function readSchoolWorkbook(bytes: Uint8Array, fileName: string, norms: LoadNorms): Promise<SchoolWorkbookReading> {
  const { workbook, problem } = await openWorkbook(bytes, fileName);
  if (!workbook) return { file: null, problems: [problem] };
  const { file, problems } = readSchoolSheets(workbook);
  return { file, problems: checkSchoolFile(file, problems, norms) };
}

/** Sheets in the order in which they name one another's rows. */
function readSchoolSheets(workbook: Workbook): { readonly file: SchoolFile; readonly problems: readonly ImportProblem[] } {
  const reading: SchoolReading = { fileName: workbook.fileName, workbook, problems: [], unreadSheets: new Set<SchoolSheet>() };
  const requisites = readRequisites(reading);
  const calendar = readCalendar(reading);
  const bellSchedules = readBells(reading);
  const rooms = readRooms(reading);
  const subjects = readSubjects(reading);
  const roomLookup = createLookup(rooms, (room) => [room.name], (room) => (room.name === '' ? '' : null));
  const subjectLookup = createLookup(subjects, (subject) => [subject.name, subject.shortName], (subject) => (subject.name === '' || subject.shortName === '' ? '' : null));
  const staff = readStaff(reading, roomLookup);
  const staffLookup = createLookup(staff, (person) => [person.fullName], (person) => (person.lastName === '' || person.firstName === '' ? person.fullName : null));
  const classes = readClasses(reading, { staff: staffLookup, rooms: roomLookup, calendar, bells: bellSchedules });
  const classLookup = createLookup(classes, (row) => [row.name, `${row.grade}${row.letter}`], (row) => (row.name === '' ? '' : null));
  const known = { classes: classLookup, subjects: subjectLookup, staff: staffLookup, rooms: roomLookup };
  const students = readStudents(reading, classLookup);
  const curriculum = readCurriculum(reading, { classes, subjects: subjectLookup });
  const load = readLoad(reading, known);
  const groups = readGroups(reading, known, load);
  const timetable = readTimetable(reading, { ...known, load });
  const file: SchoolFile = {
    fileName: workbook.fileName, requisites, ...calendar, bellSchedules, rooms, subjects, staff, classes, students, curriculum, load, groups,
    timetable: timetable.lessons, unresolvedLessons: timetable.unresolved, unreadSheets: reading.unreadSheets,
  };
  return { file, problems: reading.problems };
}
