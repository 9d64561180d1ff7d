import { planBells, proposePeriods, proposeVacations, type PeriodKind } from '../school';
import type { ClassRecord, PeriodRecord, SchoolFile, SpanRecord } from './school-file';

/** What the wizard asks of a school that has no file yet (SET-01); everything else is entered in the program. */
export type BlankSchool = {
  readonly fullName: string;
  readonly shortName: string;
  readonly settlement: string;
  readonly director: { readonly lastName: string; readonly firstName: string; readonly middleName: string };
  readonly administrator: { readonly lastName: string; readonly firstName: string; readonly middleName: string };
  readonly weekDays: 5 | 6;
  /** IANA name. */
  readonly timeZone: string;
  /** 2025 = the school year 2025/2026. */
  readonly firstYear: number;
  /** Of grades 1–9; with quarters grades 10–11 have half-years. */
  readonly periodKind: Exclude<PeriodKind, 'module'>;
  /** Letters of the classes of each grade: { 7: 'АБВ' }. */
  readonly letters: Readonly<Record<string, string>>;
};

const FROM_NOWHERE = { source: { sheet: '', row: 0, cells: {} }, faulty: [] };
const BELLS = 'Основное';
/** The two meals are in the longer breaks. */
const BELL_PLAN = { firstNumber: 1, lessonCount: 8, firstStart: '08:30', lessonMinutes: 40, breakMinutes: [10, 20, 20, 10] };
/** Of the director's account; the administrator chooses an own one. */
export const DIRECTOR_LOGIN = 'director';

/** The answers as a school's file, so that they are written by the same hand: year, periods, vacations, one bell schedule, classes, two people. */
export function buildBlankSchool(blank: BlankSchool): SchoolFile {
  const year = { name: `${String(blank.firstYear)}/${String(blank.firstYear + 1)}`, startDate: `${String(blank.firstYear)}-09-01`, endDate: `${String(blank.firstYear + 1)}-05-26`, ...FROM_NOWHERE };
  const vacations = proposeVacations(year).map((span): SpanRecord => ({ ...span, grades: { from: 1, to: 11 }, ...FROM_NOWHERE }));
  return {
    fileName: 'мастер создания школы',
    requisites: {
      fullName: blank.fullName, shortName: blank.shortName, settlement: blank.settlement, address: null, inn: null, ogrn: null,
      director: [blank.director.lastName, blank.director.firstName, blank.director.middleName].filter(Boolean).join(' '), weekDays: blank.weekDays, timeZone: blank.timeZone, ...FROM_NOWHERE,
    },
    year,
    periods: listPeriods(blank.periodKind, year, vacations),
    vacations,
    holidays: [],
    bellSchedules: [{ name: BELLS, lessons: planBells(BELL_PLAN).map((lesson) => ({ ...lesson, ...FROM_NOWHERE })) }],
    rooms: [], subjects: [], students: [], curriculum: [], load: [], groups: [], timetable: [], unresolvedLessons: [], unreadSheets: new Set(),
    staff: [describePerson(blank.administrator, 'Системный администратор', 'sysadmin'), describePerson(blank.director, 'Директор', 'director')],
    classes: listClasses(blank.letters, year.startDate),
  };
}

function listPeriods(kind: BlankSchool['periodKind'], year: SchoolFile['year'], vacations: readonly SpanRecord[]): PeriodRecord[] {
  const levels: readonly { readonly kind: BlankSchool['periodKind']; readonly from: number; readonly to: number }[] =
    kind === 'quarter' ? [{ kind, from: 1, to: 9 }, { kind: 'halfYear', from: 10, to: 11 }] : [{ kind, from: 1, to: 11 }];
  return levels.flatMap((level) => proposePeriods(level.kind, year, vacations.map((span) => ({ ...span, gradeFrom: span.grades.from, gradeTo: span.grades.to }))).map((period): PeriodRecord => ({ ...period, kind: level.kind, grades: { from: level.from, to: level.to }, ...FROM_NOWHERE })));
}

/** «А, б» – the letters that count, once each. */
export function listClassLetters(text: string): string[] {
  return [...new Set(text.toUpperCase().replace(/[^А-ЯЁ]/gu, ''))];
}

function listClasses(letters: BlankSchool['letters'], startDate: string): ClassRecord[] {
  return Object.entries(letters).flatMap(([grade, text]) =>
    listClassLetters(text).map((letter): ClassRecord => ({
      name: `${grade}${letter}`, grade: Number(grade), letter, shift: 1, profile: null, teacherLogin: null, room: null, bells: [{ from: startDate, schedule: BELLS }], ...FROM_NOWHERE,
    })));
}

function describePerson(name: BlankSchool['director'], position: string, role: 'sysadmin' | 'director'): SchoolFile['staff'][number] {
  const fullName = [name.lastName, name.firstName, name.middleName].filter(Boolean).join(' ');
  return { ...name, middleName: name.middleName === '' ? null : name.middleName, fullName, birthDate: null, position, roles: [role], room: null, email: '', login: role === 'sysadmin' ? 'admin' : DIRECTOR_LOGIN, phone: null, ...FROM_NOWHERE };
}
