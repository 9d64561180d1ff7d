import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { JournalPage, PageCarried, PagePeriod, PagePeriodMark, PageStudent } from '@shared/contract/journal-contract';
import { listAway, type Stay } from '@shared/domain/individual';
import { findListGaps, findListSpan, type CourseStudent } from '@shared/domain/journal';
import { addDays } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { loadReplaced, loadStays, type Replaced } from '../individual';
import { loadCarried, loadListNotes, type ListNotes, type PageCarriedRow } from '../movement';
import { readRegulation } from '../regulation';
import { readAbsenceCodes, readWorkTypes } from '../school';
import { isTimetableApproved } from '../timetable';
import { describeCourse, findEntryDenial } from './describe-course';
import { findMarking } from './find-marking';
import { getCourse } from './load-courses';
import { loadExemptions } from './load-exemptions';
import { loadOtherWorks } from './load-other-works';
import { loadPageRecords } from './load-page-lessons';
import { findCurrentPeriod, loadCoursePeriods } from './load-periods';
import { loadStudentList } from './load-student-list';

const PERIOD_MARKS = `SELECT student_id AS "studentId", slot, period_id AS "periodId", value, source FROM period_mark WHERE course_id = ?`;

/** A journal page for one grading period (JRN-01): one read transaction, the same number of queries whatever the size of the page. */
export function getPage({ courseId, periodId }: InputFor<'journal.getPage'>, { read, access, clock }: Pick<HandlerContext, 'read' | 'access' | 'clock'>): JournalPage {
  const today = clock.today();
  return read((query) => {
    const course = getCourse(query, courseId);
    const periods = loadCoursePeriods(query, courseId);
    const period = choosePeriod(periods, periodId, today);
    const { lessons, marks, absences, planTopics, teachers } = loadPageRecords(query, course, periods, { from: period.startDate, to: period.endDate }, today);
    const denial = findEntryDenial(course, access);
    const carried = loadCarried(query, courseId);
    return {
      course: describeCourse(course, teachers, access, today),
      canEnter: denial === null,
      viewOnlyReason: denial,
      isTimetableUnapproved: !isTimetableApproved(query, course.yearId, today),
      periods,
      periodId: period.id,
      today,
      students: listStudents(loadStudentList(query, course), period, { notes: loadListNotes(query, course.classId), carried, stays: loadStays(query, course.yearId), replaced: loadReplaced(query, courseId) }),
      lessons,
      marks,
      absences,
      periodMarks: [...listCarriedPeriods(carried), ...loadPeriodMarks(query, courseId)],
      planTopics,
      otherWorks: loadOtherWorks(query, courseId, period),
      exemptions: loadExemptions(query, courseId, period),
      ...loadPageLists(query),
      ...findMarking(query, course, findLastDay(period, today)),
      topicRule: readRegulation(query, today).get('topicStrict'),
    };
  });
}

/** Only what the page shows of the school's lists; retired ones stay readable where they stand (SET-13, SET-14). */
function loadPageLists(query: Query): Pick<JournalPage, 'absenceCodes' | 'workTypes'> {
  return {
    absenceCodes: readAbsenceCodes(query).map(({ code, meaning, reason, closedFrom }) => ({ code, meaning, reason, closedFrom })),
    workTypes: readWorkTypes(query).map(({ code, name, letter, needsNumber, needsTopic, needsHours, closedFrom }) => ({ code, name, letter, needsNumber, needsTopic, needsHours, closedFrom })),
  };
}

/** Of the period, the last day that has come; its first one while it is ahead. */
function findLastDay({ startDate, endDate }: PagePeriod, today: string): string {
  return today < startDate ? startDate : today < endDate ? today : endDate;
}

function choosePeriod(periods: readonly PagePeriod[], periodId: number | undefined, today: string): PagePeriod {
  const period = periodId === undefined ? findCurrentPeriod(periods, today) : periods.find((one) => one.id === periodId);
  if (!period) throw new AppError('notFound', { what: 'учебный период страницы' });
  return period;
}

type AboutStudents = { readonly notes: ListNotes; readonly carried: readonly PageCarriedRow[]; readonly stays: readonly Stay[]; readonly replaced: readonly Replaced[] };

/** Those who are on the list on some day of the period, numbered as they stand. */
function listStudents(students: readonly CourseStudent[], period: PagePeriod, { notes, carried, stays, replaced }: AboutStudents): PageStudent[] {
  const onList = students.filter(({ spans }) => spans.some(({ dateFrom, dateTo }) => dateFrom <= period.endDate && (dateTo === null || dateTo >= period.startDate)));
  return onList.map(({ id, name, fullName, educationForm, spans }, index) => {
    const span = findListSpan(spans);
    const leftNote = span.dateTo === null ? null : (notes.findLeaving(id, span.dateTo) ?? describeReplaced(replaced, id, span.dateTo));
    return {
      id, number: index + 1, name, fullName, ...span, educationForm, gaps: findListGaps(spans), leftNote,
      carried: carried.filter((record) => record.studentId === id && isOfPeriod(record, period)).flatMap(toCarried),
      away: listAway(educationForm, stays.filter((stay) => stay.studentId === id)),
    };
  });
}

/** «по индивидуальному учебному плану с 10.12.2025» of who has an own page from the next day on. */
function describeReplaced(replaced: readonly Replaced[], studentId: number, dateTo: string): string | null {
  const own = replaced.find((row) => row.studentId === studentId && row.dateFrom === addDays(dateTo, 1));
  return own ? `по индивидуальному учебному плану с ${formatDate(own.dateFrom)}` : null;
}

function isOfPeriod({ date, slot }: PageCarriedRow, period: PagePeriod): boolean {
  return slot === null ? date !== null && period.startDate <= date && date <= period.endDate : slot === `p${String(period.id)}`;
}

function toCarried({ kind, date, value, origin, via }: PageCarriedRow): PageCarried[] {
  return kind === 'periodMark' ? [] : [{ kind, date, value, origin, ...(via !== 'carried' && { via }) }];
}

/** Period marks of another school; one given here stands after it and is the one shown. */
function listCarriedPeriods(carried: readonly PageCarriedRow[]): PagePeriodMark[] {
  return carried.flatMap(({ kind, studentId, slot, value }) => (kind === 'periodMark' && slot !== null ? [{ studentId, slot, periodId: Number(slot.slice(1)) || null, value, source: 'carried' as const }] : []));
}

function loadPeriodMarks(query: Query, courseId: number): PagePeriodMark[] {
  return query.all<PagePeriodMark>(PERIOD_MARKS, courseId);
}
