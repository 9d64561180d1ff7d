import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { JournalPage, PagePeriod, PagePeriodMark, PageStudent } from '@shared/contract/journal-contract';
import { findListSpan, type CourseStudent } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { describeCourse, findEntryDenial } from './describe-course';
import { getCourse } from './load-courses';
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
    return {
      course: describeCourse(course, teachers, access, today),
      canEnter: denial === null,
      viewOnlyReason: denial,
      periods,
      periodId: period.id,
      today,
      students: listStudents(loadStudentList(query, course), period),
      lessons,
      marks,
      absences,
      periodMarks: loadPeriodMarks(query, courseId),
      planTopics,
    };
  });
}

function choosePeriod(periods: readonly PagePeriod[], periodId: number | undefined, today: string): PagePeriod {
  const period = periodId === undefined ? findCurrentPeriod(periods, today) : periods.find((one) => one.id === periodId);
  if (!period) throw new AppError('notFound', { what: 'учебный период страницы' });
  return period;
}

/** Those who are on the list on some day of the period, numbered as they stand. */
function listStudents(students: readonly CourseStudent[], period: PagePeriod): PageStudent[] {
  const onList = students.filter(({ spans }) => spans.some(({ dateFrom, dateTo }) => dateFrom <= period.endDate && (dateTo === null || dateTo >= period.startDate)));
  return onList.map(({ id, name, fullName, educationForm, spans }, index) => ({ id, number: index + 1, name, fullName, ...findListSpan(spans), educationForm }));
}

function loadPeriodMarks(query: Query, courseId: number): PagePeriodMark[] {
  return query.all<PagePeriodMark>(PERIOD_MARKS, courseId);
}
