import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatInitials, listByName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { BlankFormKind, BlankFormModel, DocumentResult } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint, readPrintMark } from '../audit';
import type { HandlerContext } from '../handler-context';

const TITLES: Readonly<Record<BlankFormKind, string>> = { lesson: 'Лист урока', classList: 'Список класса с датами', attendance: 'Учёт посещаемости' };
const EMPTY = { schoolName: null, className: null, subject: null, teacher: null, students: [] } as const;

const SCHOOL = 'SELECT full_name AS "name" FROM school';
const PERSON = 's.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"';
const CLASS = 'SELECT name AS "name" FROM school_class WHERE id = ?';
const OF_CLASS = `SELECT ${PERSON} FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
/** Of a group: its home class and its other ones. */
const OF_CLASSES = OF_CLASS.replace('e.class_id = ?', '(e.class_id = ? OR e.class_id IN (SELECT x.class_id FROM group_class x WHERE x.group_id = ?))');
const COURSE = `SELECT c.class_id AS "classId", c.group_id AS "groupId", g.kind AS "groupKind", g.name AS "groupName", k.name AS "className", b.name AS "subject"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id WHERE c.id = ?`;
const MEMBERS = 'AND EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = ? AND m.student_id = e.student_id AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?))';
const TEACHERS = `SELECT ${PERSON} FROM course_teacher t JOIN staff s ON s.id = t.staff_id WHERE t.course_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?)`;

type Course = { readonly classId: number; readonly groupId: number; readonly groupKind: string; readonly groupName: string | null; readonly className: string; readonly subject: string };
type Names = Omit<BlankFormModel, 'stamp' | 'kind'>;

/** Needs no school, no sign-in and no database: paper for the day on which there is none of them (BAK-06). */
export async function printBlankForm({ form }: InputFor<'outage.printBlankForm'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const stamp = { printedAt, printId: `blank-${form}-${printedAt}`, label: null, isDraft: false };
  return toDocument(`${TITLES[form]} (бланк)`, await build(context, { ...EMPTY, stamp, kind: form }));
}

export function printClassForm({ form, classId }: InputFor<'outage.printClassForm'>, context: HandlerContext): Promise<PrintedDocument> {
  return printNamed(context, form, context.read((query) => loadClassNames(query, classId, context.clock.today())));
}

export function printCourseForm({ form, courseId }: InputFor<'outage.printCourseForm'>, context: HandlerContext): Promise<PrintedDocument> {
  return printNamed(context, form, context.read((query) => loadCourseNames(query, courseId, context.clock.today())));
}

/** Names on paper are personal data: who printed stands on the page and in the log (SEC-16). */
async function printNamed(context: HandlerContext, kind: BlankFormKind, names: Names): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const mark = context.read((query) => readPrintMark(query, context.actor.accountId));
  const stamp = { printedAt, printId: `form-${kind}-${printedAt}`, label: null, isDraft: false, ...mark };
  const result = await build(context, { ...names, stamp, kind });
  const title = `${TITLES[kind]} ${names.className ?? ''}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'blankForm', title, pages: result.pageCount, sheets: result.sheetCount }); });
  return toDocument(title, result);
}

async function build(context: HandlerContext, model: BlankFormModel): Promise<DocumentResult> {
  const { buildBlankForm } = await import('../../documents');
  return buildBlankForm(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
}

function toDocument(title: string, { bytes, pageCount, sheetCount }: DocumentResult): PrintedDocument {
  return { fileName: `${title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`, bytes, pages: pageCount, sheets: sheetCount, warnings: [] };
}

function loadClassNames(query: Query, classId: number, today: CalendarDate): Names {
  const found = query.find<{ name: string }>(CLASS, classId);
  if (!found) throw new AppError('notFound', { what: 'класс' });
  return { ...EMPTY, schoolName: readSchoolName(query), className: found.name, students: sortNames(query.all<PersonName>(OF_CLASS, classId, today, today)) };
}

function loadCourseNames(query: Query, courseId: number, today: CalendarDate): Names {
  const course = query.find<Course>(COURSE, courseId);
  if (!course) throw new AppError('notFound', { what: 'страница журнала' });
  const { classId, groupId, groupKind, groupName, className, subject } = course;
  const students = groupKind === 'class' ? query.all<PersonName>(OF_CLASS, classId, today, today) : query.all<PersonName>(`${OF_CLASSES} ${MEMBERS}`, classId, groupId, today, today, groupId, today, today);
  const teacher = query.all<PersonName>(TEACHERS, courseId, today, today).map(formatInitials).join(', ');
  return { schoolName: readSchoolName(query), className: [className, groupName].filter(Boolean).join(', '), subject, teacher: teacher === '' ? null : teacher, students: sortNames(students) };
}

function sortNames(people: readonly PersonName[]): string[] {
  return listByName(people).map(({ name }) => name);
}

function readSchoolName(query: Query): string | null {
  return query.find<{ name: string }>(SCHOOL)?.name ?? null;
}
