import type { CorrectionCandidate, CorrectionProposal } from '@shared/contract/individual-contract';
import type { InputFor } from '@shared/contract/contract';
import { findCorrectionReason, proposeTopics, type TopicSource } from '@shared/domain/individual';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import type { OpenYear } from '../school';
import { namePage } from './load-plans';

/** Periods of the year by grade, with the one that is running or was the last. */
const PERIODS = `SELECT id AS "id", name AS "name", grade_from AS "gradeFrom", grade_to AS "gradeTo", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ? AND start_date <= ? ORDER BY start_date`;
const OF_PAGE = `s.id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", k.id AS "classId", k.name AS "className", k.grade AS "grade",
  c.id AS "courseId", b.name AS "subject", g.name AS "groupName"`;
const JOINS = `JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id JOIN school_class k ON k.id = c.class_id`;
/** Days at home or in a sanatorium are not missed (IUP-02). */
const MISSED = `SELECT ${OF_PAGE}, count(*) AS "missed" FROM course c JOIN lesson l ON l.course_id = c.id JOIN absence a ON a.lesson_id = l.id JOIN student s ON s.id = a.student_id ${JOINS}
  WHERE c.year_id = ? AND c.kind = 'lesson' AND l.date BETWEEN ? AND ? AND k.grade BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM individual_plan p WHERE p.student_id = a.student_id AND p.kind IN ('home', 'sanatorium') AND p.date_from <= l.date AND (p.date_to IS NULL OR p.date_to >= l.date))
  GROUP BY s.id, s.last_name, s.first_name, s.middle_name, k.id, k.name, k.grade, c.id, b.name, g.name HAVING count(*) >= ?`;
const BAD = `SELECT ${OF_PAGE}, m.value AS "value", m.slot AS "slot" FROM course c JOIN period_mark m ON m.course_id = c.id JOIN student s ON s.id = m.student_id ${JOINS} WHERE c.year_id = ? AND m.value IN ('1', '2')`;
const OPEN = 'SELECT student_id AS "studentId", course_id AS "courseId" FROM correction_plan WHERE closed_on IS NULL';
const PRESENT = 'SELECT e.student_id AS "id" FROM enrolment e JOIN school_class k ON k.id = e.class_id WHERE k.year_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)';

type Period = { readonly id: number; readonly name: string; readonly gradeFrom: number; readonly gradeTo: number; readonly startDate: CalendarDate; readonly endDate: CalendarDate };
type PageRow = PersonName & { studentId: number; classId: number; className: string; grade: number; courseId: number; subject: string; groupName: string | null };

/** Who is proposed for correction work: «2» for the last period that has marks, or many lessons missed in the present one; nobody whose plan is open (IUP-04). */
export function findCandidates(query: Query, year: OpenYear, today: CalendarDate, { missedFrom, access }: { readonly missedFrom: number; readonly access: Access }): CorrectionCandidate[] {
  const periods = query.all<Period>(PERIODS, year.id, today);
  const here = new Set(query.all<{ id: number }>(PRESENT, year.id, today, today).map(({ id }) => id));
  const found = new Map<string, PageRow & { missed: number; periodMark: string | null; period: string }>();
  for (const period of periods.filter((one) => isLast(one, periods))) {
    const { name, startDate, endDate, gradeFrom, gradeTo } = period;
    for (const row of query.all<PageRow & { missed: number }>(MISSED, year.id, startDate, endDate, gradeFrom, gradeTo, missedFrom)) found.set(toKey(row), { ...row, missed: Number(row.missed), periodMark: null, period: name });
  }
  for (const row of query.all<PageRow & { value: string; slot: string }>(BAD, year.id)) {
    const period = findBadPeriod(periods, row);
    if (period === null) continue;
    const known = found.get(toKey(row));
    found.set(toKey(row), { ...row, missed: known?.missed ?? 0, periodMark: row.value, period });
  }
  for (const row of query.all<{ studentId: number; courseId: number }>(OPEN)) found.delete(toKey(row));
  const rows = [...found.values()].filter((row) => here.has(row.studentId) && findDenial('individual.view', access, toScope(row)) === null);
  return rows.flatMap((row) => toCandidate(row, missedFrom, access)).sort((left, right) => compareRussian(left.className, right.className) || compareRussian(left.student, right.student) || compareRussian(left.subject, right.subject));
}

/** The last begun period of its grades. */
function isLast(period: Period, periods: readonly Period[]): boolean {
  return !periods.some((other) => other.startDate > period.startDate && other.gradeFrom === period.gradeFrom);
}

/** A bad mark of the present period or the one before it; what was long ago has had its plan, or has been made up for. */
function findBadPeriod(periods: readonly Period[], { slot, grade }: { readonly slot: string; readonly grade: number }): string | null {
  if (slot === 'year') return 'год';
  const own = periods.filter((period) => period.gradeFrom <= grade && grade <= period.gradeTo);
  return own.slice(-2).find((period) => slot === `p${String(period.id)}`)?.name ?? null;
}

function toCandidate({ studentId, className, courseId, missed, periodMark, period, ...row }: PageRow & { missed: number; periodMark: string | null; period: string }, missedFrom: number, access: Access): CorrectionCandidate[] {
  const reason = findCorrectionReason({ missed, periodMark }, missedFrom);
  if (reason === null) return [];
  const canEdit = findDenial('individual.correct', access, toScope({ courseId, classId: row.classId })) === null;
  return [{ studentId, student: formatListName(row), className, courseId, subject: namePage(row), reason, missed, periodMark, period, canEdit }];
}

function toScope({ courseId, classId }: { readonly courseId: number; readonly classId: number }): { courseIds: number[]; classIds: number[] } {
  return { courseIds: [courseId], classIds: [classId] };
}

function toKey({ studentId, courseId }: { readonly studentId: number; readonly courseId: number }): string {
  return `${String(studentId)}:${String(courseId)}`;
}

const MISSED_TOPICS = `SELECT l.date AS "date", l.topic AS "topic" FROM lesson l JOIN absence a ON a.lesson_id = l.id WHERE l.course_id = ? AND a.student_id = ? ORDER BY l.date`;
const BAD_TOPICS = `SELECT DISTINCT l.date AS "date", l.topic AS "topic" FROM lesson l JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id
  WHERE l.course_id = ? AND m.student_id = ? AND m.value <= 2 ORDER BY l.date`;
const TEACHERS = `SELECT DISTINCT f.id AS "id", f.last_name AS "lastName", f.first_name AS "firstName", f.middle_name AS "middleName" FROM course_teacher t JOIN staff f ON f.id = t.staff_id
  WHERE t.course_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?)`;

/** Topics of the lessons the pupil has missed or got «2» at, and who may work them through (REP-03). */
export function proposeForPupil({ courseId, studentId }: InputFor<'individual.proposeTopics'>, { read, clock }: Pick<HandlerContext, 'read' | 'clock'>): CorrectionProposal {
  return read((query) => {
    const toSources = (cause: TopicSource['cause'], sql: string): TopicSource[] => query.all<Omit<TopicSource, 'cause'>>(sql, courseId, studentId).map((row) => ({ ...row, cause }));
    const teachers = query.all<PersonName & { id: number }>(TEACHERS, courseId, clock.today(), clock.today()).map(({ id, ...name }) => ({ id, name: formatInitials(name) }));
    return { topics: proposeTopics([...toSources('unsatisfactory', BAD_TOPICS), ...toSources('missed', MISSED_TOPICS)]), staffId: teachers[0]?.id ?? null, teachers };
  });
}
