import type { InputFor } from '@shared/contract/contract';
import type { ClassCard, ClassEdit } from '@shared/contract/directories-contract';
import { CLASS_TEACHER_PROBLEM_TEXTS, DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { findLevel, findModeProblem, findShownTeacher, formatClassName, normalizeLetter, planClassTeacher, type ClassTeacherSpan, type DirectoryProblem } from '@shared/domain/school';
import { classSetTable, classTeacherTable, roomTable, schoolClassTable, staffTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { findListDate, getOpenYear, type OpenYear } from '../find-open-year';
import { listClassCards } from './class-cards';
import { pickSaved } from './pick-saved';
import { refuse } from './refuse';

const SAME = 'SELECT id FROM school_class WHERE year_id = ? AND grade = ? AND letter = ? AND id <> ?';
const PUPIL_AFTER = 'SELECT id FROM enrolment WHERE class_id = ? AND (date_to IS NULL OR date_to >= ?) LIMIT 1';
const SET_GRADES = 'SELECT grade AS "grade" FROM school_class WHERE set_id = ? AND id <> ?';
const SPANS = 'SELECT id AS "id", staff_id AS "staffId", date_from AS "dateFrom", date_to AS "dateTo" FROM class_teacher WHERE class_id = ?';

/** A new class of the open year, or a corrected one (SET-05, SET-09). */
export async function saveClass({ id, version, edit: typed }: InputFor<'school.saveClass'>, context: HandlerContext): Promise<ClassCard> {
  const today = context.clock.today();
  const edit = { ...typed, letter: normalizeLetter(typed.letter), profile: typed.profile === '' ? null : typed.profile };
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    if (id !== null) refuseStale(transaction, { table: 'school_class', key: String(id) }, pickSaved(listClassCards(query, today), id).version, version);
    refuse(findProblems(query, year, id, edit), DIRECTORY_PROBLEM_TEXTS);
    requireNamed(transaction, edit);
    const { teacherId, teacherFrom, ...rest } = edit;
    const values = { ...rest, name: formatClassName(edit.grade, edit.letter) };
    const classId = id ?? transaction.insert(schoolClassTable, { ...values, yearId: year.id });
    if (id !== null) transaction.update(schoolClassTable, { id }, values);
    appointTeacher(transaction, classId, { teacherId, teacherFrom: teacherFrom ?? (id === null ? year.startDate : null) }, findListDate(year, today));
    return pickSaved(listClassCards(query, today), classId);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function findProblems(query: Query, year: OpenYear, id: number | null, edit: ClassEdit): (DirectoryProblem | null)[] {
  const isTwice = query.find(SAME, year.id, edit.grade, edit.letter, id ?? 0) !== undefined;
  const hasPupils = id !== null && edit.closedFrom !== null && query.find(PUPIL_AFTER, id, edit.closedFrom) !== undefined;
  const schoolWeekDays = query.find<{ weekDays: number }>('SELECT week_days AS "weekDays" FROM school')?.weekDays ?? 6;
  const grades = edit.setId === null ? [] : query.all<{ grade: number }>(SET_GRADES, edit.setId, id ?? 0);
  return [
    isTwice ? 'classTwice' : null,
    hasPupils ? 'classHasPupils' : null,
    findModeProblem(edit, schoolWeekDays),
    grades.some(({ grade }) => findLevel(grade) !== findLevel(edit.grade)) ? 'setGradesFar' : null,
  ];
}

function requireNamed(transaction: Transaction, { roomId, setId, teacherId }: ClassEdit): void {
  if (roomId !== null) transaction.get(roomTable, { id: roomId });
  if (setId !== null) transaction.get(classSetTable, { id: setId });
  if (teacherId !== null) transaction.get(staffTable, { id: teacherId });
}

/** Only a class teacher other than the one shown is an appointment; a date alone changes nothing. */
function appointTeacher(transaction: Transaction, classId: number, { teacherId, teacherFrom }: Pick<ClassEdit, 'teacherId' | 'teacherFrom'>, date: string): void {
  const spans = transaction.query.all<ClassTeacherSpan>(SPANS, classId);
  if ((findShownTeacher(spans, date)?.staffId ?? null) === teacherId) return;
  const plan = planClassTeacher(spans, teacherId, teacherFrom ?? (teacherId === null ? date : null));
  if (plan.problem !== null) {
    refuse([plan.problem], CLASS_TEACHER_PROBLEM_TEXTS);
    return;
  }
  const { close, correct, add } = plan.change;
  if (close) transaction.update(classTeacherTable, { id: close.id }, { dateTo: close.dateTo });
  if (correct) transaction.update(classTeacherTable, { id: correct.id }, { staffId: correct.staffId });
  if (add) transaction.insert(classTeacherTable, { classId, ...add });
}
