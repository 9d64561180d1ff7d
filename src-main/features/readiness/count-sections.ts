import type { SubjectCard } from '@shared/contract/directories-contract';
import { formatListName, type PersonName } from '@shared/domain/people';
import { countThings, type DefectCode, type SectionCount, type SectionCounts, type Thing } from '@shared/domain/readiness';
import { isOpenOn } from '@shared/domain/school';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { listSubjects } from '../school';
import { loadClassFacts, loadDayFacts, type ClassFacts, type DayFacts } from './class-facts';
import { loadGroupFacts, loadHoursWithoutPage, loadIndividualFacts, loadPageFacts, namePage, type GroupFacts, type PageFacts } from './page-facts';
import { loadSchoolFacts, type SchoolFacts } from './school-facts';

/** Every section counted from the tables of the school as they are (SET-16), in a fixed number of queries. */
export function countSections(query: Query, yearId: number, date: CalendarDate): SectionCounts {
  const classes = loadClassFacts(query, yearId, date);
  const school = loadSchoolFacts(query, yearId, date);
  const pages = loadPageFacts(query, yearId, date);
  const groups = loadGroupFacts(query, yearId, date);
  const subjects = listSubjects(query).filter(({ closedFrom }) => isOpenOn(closedFrom, date));
  const unshared = loadHoursWithoutPage(query, yearId, date).map((line): Thing<DefectCode> => ({ name: namePage({ ...line, groupName: null }), lacks: ['planWithoutPage'] }));
  const lessons = pages.filter(({ kind }) => kind === 'lesson');
  return {
    periods: countGrades(classes, school.periods, 'gradeWithoutPeriods'),
    vacations: countGrades(classes, school.vacations, 'gradeWithoutVacations'),
    contingent: countContingent(classes, school),
    classes: countThings(things(classes, (one) => one.name, [['classWithoutTeacher', (one) => one.hasTeacher]]), 'noClasses'),
    groups: countGroups(groups.filter(({ kind }) => kind === 'subgroup')),
    streams: countGroups(groups.filter(({ kind }) => kind !== 'subgroup')),
    individualPlans: countThings(things(loadIndividualFacts(query, yearId, date), nameOf, [
      ['pupilWithoutIndividualPlan', ({ hasPlan }) => hasPlan], ['planWithoutLines', ({ hasLines }) => hasLines], ['ownSubjectWithoutTeacher', ({ hasTeachers }) => hasTeachers],
      ['ownSubjectNotInTimetable', ({ hasTimes }) => hasTimes],
    ])),
    federalSubjects: countSubjects(subjects, 'federal', 'noSubjects'),
    schoolSubjects: countSubjects(subjects, 'school', null),
    curriculum: countThings(things(classes, (one) => one.name, [['classWithoutPlan', (one) => one.hasPlan]]), 'noClasses'),
    profileCurricula: countThings(things(classes.filter(({ profile }) => profile !== null && profile !== ''), (one) => one.name, [['classWithoutPlan', (one) => one.hasPlan]])),
    workingMode: countModes(classes, loadDayFacts(query, yearId, date)),
    load: countThings([...things(pages, namePage, [['pageWithoutTeacher', (page) => page.hasTeacher]]), ...unshared], 'noPages'),
    lessonPlans: countThings(things(lessons, namePage, [['pageWithoutLessonPlan', (page: PageFacts) => page.hasPlan]]), 'noPages'),
    timetable: countThings(things(lessons, namePage, [['pageNotInTimetable', (page: PageFacts) => page.isInTimetable]]), 'noPages'),
    rooms: countThings(things(school.rooms, (room) => room.name, [['roomWithoutCapacity', (room) => room.hasCapacity], ['roomWithoutResponsible', (room) => room.hasResponsible]]), 'noRooms'),
    staff: countThings(things(school.staff, nameOf, [['staffWithoutAccount', (person) => person.hasAccount]]), 'noStaff'),
    responsibles: countThings([{ name: '', lacks: school.hasAdministrator ? [] : ['noAdministrator'] }]),
    families: countThings(things(school.pupils, nameOf, [['familyWithoutChannel', (pupil) => pupil.hasChannel]]), 'noClasses'),
  };
}

/** A thing lacks what its number says is not there. */
function things<Item>(items: readonly Item[], name: (item: Item) => string, checks: readonly (readonly [DefectCode, (item: Item) => number])[]): Thing<DefectCode>[] {
  return items.map((item) => ({ name: name(item), lacks: checks.filter(([, has]) => has(item) === 0).map(([code]) => code) }));
}

function nameOf(person: Pick<PersonName, 'lastName' | 'firstName'>): string {
  return formatListName({ ...person, middleName: null });
}

/** Every grade that has classes must be covered. */
function countGrades(classes: readonly ClassFacts[], spans: SchoolFacts['periods'], code: DefectCode): SectionCount {
  const grades = [...new Set(classes.map(({ grade }) => grade))];
  const isCovered = (grade: number): boolean => spans.some(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo);
  return countThings(things(grades, String, [[code, (grade) => Number(isCovered(grade))]]), 'noClasses');
}

function countContingent(classes: readonly ClassFacts[], school: SchoolFacts): SectionCount {
  const strays = school.pupilsWithoutClass.map((person): Thing<DefectCode> => ({ name: nameOf(person), lacks: ['pupilWithoutClass'] }));
  return countThings([...things(classes, (one) => one.name, [['classWithoutPupils', (one: ClassFacts) => one.hasPupils]]), ...strays], 'noClasses');
}

function countGroups(groups: readonly GroupFacts[]): SectionCount {
  return countThings(things(groups, ({ className, subject, name }) => [className, subject, name].filter(Boolean).join(' '), [['groupWithoutMembers', ({ members }) => members]]));
}

function countSubjects(subjects: readonly SubjectCard[], component: SubjectCard['component'], none: DefectCode | null): SectionCount {
  const own = subjects.filter((subject) => subject.component === component);
  return countThings(things(own, (subject) => subject.name, [['subjectWithoutTeacher', (subject) => subject.teachers.length], ['subjectWithoutClass', (subject) => subject.classes.length]]), none);
}

/** Bells, and a timetable that keeps to the days and the most lessons of the class (SET-05, TT-05). */
function countModes(classes: readonly ClassFacts[], days: readonly DayFacts[]): SectionCount {
  return countThings(classes.map((one) => {
    const own = days.filter(({ classId }) => classId === one.id);
    const week = own.reduce((sum, { lessons }) => sum + lessons, 0);
    const lacks: (DefectCode | null)[] = [
      one.hasBells === 1 ? null : 'classWithoutBells',
      own.some(({ weekday }) => weekday > one.weekDays) ? 'lessonOnDayOff' : null,
      own.some(({ lessons }) => one.mostPerDay !== null && lessons > one.mostPerDay) ? 'tooManyADay' : null,
      one.mostPerWeek !== null && week > one.mostPerWeek ? 'tooManyAWeek' : null,
    ];
    return { name: one.name, lacks: lacks.filter((code) => code !== null) };
  }), 'noClasses');
}
