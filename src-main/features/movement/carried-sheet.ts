import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { CarriedRecord, CarriedSheet } from '@shared/contract/movement-contract';
import { isPeriodValue, toMarkScale } from '@shared/domain/journal';
import { formatListName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { carriedRecordTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { readRegulation } from '../regulation';
import { getPupilName } from './load-facts';

type Present = { readonly classId: number; readonly className: string; readonly grade: number; readonly yearId: number };

const PRESENT = `SELECT k.id AS "classId", k.name AS "className", k.grade AS "grade", k.year_id AS "yearId" FROM enrolment e JOIN school_class k ON k.id = e.class_id JOIN school_year y ON y.id = k.year_id
  WHERE e.student_id = ? ORDER BY y.is_open DESC, e.date_from DESC LIMIT 1`;
const COURSES = `SELECT c.id AS "courseId", b.name AS "subject" FROM course c JOIN subject b ON b.id = c.subject_id JOIN study_group g ON g.id = c.group_id
  WHERE c.class_id = ? AND c.kind = 'lesson' AND (g.kind = 'class' OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = ? AND m.date_to IS NULL)) ORDER BY b.ordinal, g.name`;
const PERIODS = `SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ? AND grade_from <= ? AND grade_to >= ? ORDER BY start_date`;
const RECORDS = `SELECT r.id AS "id", r.row_version AS "version", r.course_id AS "courseId", b.name AS "subject", r.kind AS "kind", r.date AS "date", r.slot AS "slot", r.value AS "value", r.comment AS "comment",
    r.origin AS "origin", r.document AS "document"
  FROM carried_record r JOIN course c ON c.id = r.course_id JOIN subject b ON b.id = c.subject_id WHERE r.student_id = ? AND c.class_id = ? ORDER BY b.ordinal, r.id`;

/** What was brought along for the pupil's present pages, and where more may be entered (MOV-07). */
export function getCarriedSheet(query: Query, studentId: number): CarriedSheet {
  const name = formatListName(getPupilName(query, studentId));
  const present = getPresent(query, studentId);
  const periods = query.all<{ id: number; name: string; startDate: string; endDate: string }>(PERIODS, present.yearId, present.grade, present.grade).map(({ id, ...period }) => ({ slot: `p${String(id)}`, ...period }));
  const names = new Map(periods.map(({ slot, name: period }) => [slot, period]));
  const records = query.all<Omit<CarriedRecord, 'period'>>(RECORDS, studentId, present.classId).map((record) => ({ ...record, period: record.slot === null ? null : (names.get(record.slot) ?? null) }));
  return { studentId, student: name, className: present.className, courses: query.all<CarriedSheet['courses'][number]>(COURSES, present.classId, studentId), periods, records };
}

/** Marks of another school by a document, on pages the pupil is on: shown apart, counted in period marks. */
export function addCarried(transaction: Transaction, { studentId, document, records }: InputFor<'movement.addCarried'>, today: CalendarDate): CarriedSheet {
  const sheet = getCarriedSheet(transaction.query, studentId);
  const { at: madeAt, accountId: madeBy } = transaction.author;
  const scale = toMarkScale(readRegulation(transaction.query, today).get('markScale'));
  const hasPeriodMark = new Set(sheet.records.filter(({ kind }) => kind === 'periodMark').map(({ courseId, slot }) => `${String(courseId)} ${slot ?? ''}`));
  for (const { courseId, kind, slot, value, date = null } of records) {
    if (!sheet.courses.some((course) => course.courseId === courseId)) throw new AppError('invalidInput', { what: 'ученика нет на одной из выбранных страниц' });
    if (!sheet.periods.some((period) => period.slot === slot)) throw new AppError('invalidInput', { what: 'такого учебного периода у класса нет' });
    if (!isPeriodValue(value, scale) || (kind === 'mark' && !/^\d$/.test(value))) throw new AppError('invalidInput', { what: `«${value}» – не отметка` });
    if (date !== null && (kind === 'periodMark' || date > today)) throw new AppError('invalidInput', { what: 'дата есть только у текущей отметки, и не позже сегодняшнего дня' });
    if (kind === 'periodMark') {
      const place = `${String(courseId)} ${slot}`;
      if (hasPeriodMark.has(place)) throw new AppError('invalidInput', { what: 'за этот период отметка из другой школы уже стоит: сначала уберите её' });
      hasPeriodMark.add(place);
    }
    transaction.insert(carriedRecordTable, { studentId, courseId, kind, slot, value, date, origin: 'otherSchool', document, madeAt, madeBy });
  }
  return getCarriedSheet(transaction.query, studentId);
}

/** Only what was entered by hand from a document; what a transfer carried goes with the transfer. */
export function removeCarried(transaction: Transaction, { studentId, recordId, version }: InputFor<'movement.removeCarried'>): CarriedSheet {
  assertVersion(transaction, carriedRecordTable, { id: recordId }, version);
  const record = transaction.get(carriedRecordTable, { id: recordId });
  if (record.studentId !== studentId) throw new AppError('notFound', { what: 'запись' });
  if (record.origin !== 'otherSchool') throw new AppError('movementInUse', { what: 'эта запись перенесена вместе с переводом: отмените перевод' });
  transaction.remove(carriedRecordTable, { id: recordId }, 'внесено ошибочно');
  return getCarriedSheet(transaction.query, studentId);
}

export function getPresent(query: Query, studentId: number): Present {
  const present = query.find<Present>(PRESENT, studentId);
  if (!present) throw new AppError('notFound', { what: 'класс ученика' });
  return present;
}
