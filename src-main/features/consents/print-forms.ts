import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { DOCUMENT_KIND_TITLES, formatFullName, nameRelation, type DocumentKind, type PersonName } from '@shared/domain/people';
import type { ConsentFormModel } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint } from '../audit';
import { readPrintFacts } from '../families';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear } from '../school';
import { loadClassPersons } from './load-persons';

type Student = PersonName & {
  readonly birthDate: string | null; readonly address: string | null; readonly documentKind: DocumentKind | null; readonly documentNumber: string | null; readonly documentIssued: string | null;
  readonly className: string | null;
};
type Guardian = { readonly id: number; readonly fullName: string; readonly relation: string };
type Staff = PersonName & { readonly position: string };

const STUDENT = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.birth_date AS "birthDate", s.address AS "address", s.document_kind AS "documentKind",
  s.document_number AS "documentNumber", s.document_issued AS "documentIssued",
  (SELECT c.name FROM enrolment e JOIN school_class c ON c.id = e.class_id WHERE e.student_id = s.id ORDER BY e.date_from DESC LIMIT 1) AS "className" FROM student s WHERE s.id = ?`;
const GUARDIANS = `SELECT g.id AS "id", g.full_name AS "fullName", l.relation AS "relation" FROM student_guardian l JOIN guardian g ON g.id = l.guardian_id
  WHERE l.student_id = ? AND l.ended_on IS NULL ORDER BY l.relation DESC, g.id`;
const STAFF = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position" FROM staff WHERE id = ?';
const ADDRESS = 'SELECT address AS "address" FROM school';
const UNKNOWN = '________________________________________';

/** DOC-56 of one pupil: signed by the named guardian, or by the first one, or by the grown-up pupil. */
export function printForm({ studentId, guardianId, form }: InputFor<'consents.printForm'>, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query) => buildStudentForm(query, studentId, guardianId, form));
  return print(context, [model], model.child?.fullName ?? model.signer);
}

/** DOC-56 for every child of a class for whom neither consent nor dissent is registered. */
export function printClassForms({ classId }: InputFor<'consents.printClassForms'>, context: HandlerContext): Promise<PrintedDocument> {
  const { name, forms } = context.read((query) => {
    const today = context.clock.today();
    const persons = loadClassPersons(query, { classId }, findListDate(getOpenYear(query), today), today);
    const waiting = persons.filter(({ subject, state }) => subject === 'student' && (state === 'none' || state === 'expired'));
    return { name: persons[0]?.subject === 'student' ? persons[0].place : '', forms: waiting.map(({ id }) => buildStudentForm(query, id, null, 'ofParent')) };
  });
  if (forms.length === 0) throw new AppError('invalidInput', { what: 'печатать нечего: по всем ученикам класса решение зарегистрировано' });
  return print(context, forms, name);
}

export function printStaffForm({ staffId, form }: InputFor<'consents.printStaffForm'>, context: HandlerContext): Promise<PrintedDocument> {
  const staff = context.read((query) => query.find<Staff>(STAFF, staffId));
  if (!staff) throw new AppError('notFound', { what: 'карточка сотрудника' });
  const signer = formatFullName(staff);
  return print(context, [{ kind: form, signer, signerDocument: null, address: null, child: null, relation: null, position: staff.position }], signer);
}

function buildStudentForm(query: Query, studentId: number, guardianId: number | null, kind: InputFor<'consents.printForm'>['form']): ConsentFormModel {
  const student = query.find<Student>(STUDENT, studentId);
  if (!student) throw new AppError('notFound', { what: 'карточка ученика' });
  const { address, birthDate, className } = student;
  const document = describeDocument(student);
  if (kind === 'ofAdult') return { kind, signer: formatFullName(student), signerDocument: document, address, child: null, relation: null, position: null };
  const guardians = query.all<Guardian>(GUARDIANS, studentId);
  const guardian = guardianId === null ? guardians[0] : guardians.find(({ id }) => id === guardianId);
  if (guardianId !== null && !guardian) throw new AppError('notFound', { what: 'родитель этого ученика' });
  return {
    kind, address, position: null, signerDocument: null,
    signer: guardian?.fullName ?? UNKNOWN,
    relation: guardian ? nameRelation(guardian.relation) : null,
    child: { fullName: formatFullName(student), className, birthDate, document },
  };
}

function describeDocument({ documentKind, documentNumber, documentIssued }: Student): string | null {
  if (documentNumber === null) return null;
  return [documentKind === null ? 'документ' : DOCUMENT_KIND_TITLES[documentKind], documentNumber, documentIssued === null ? null : `выдан ${documentIssued}`].filter(Boolean).join(' ');
}

const FILE_TITLES: Readonly<Record<ConsentFormModel['kind'], string>> = {
  ofParent: 'Согласие родителя', ofAdult: 'Согласие обучающегося', ofStaff: 'Согласие работника', dissent: 'Отказ', withdrawal: 'Отзыв согласия', addendum: 'Дополнение к договору',
};

async function print(context: HandlerContext, forms: readonly ConsentFormModel[], who: string): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const facts = context.read((query) => ({
    ...readPrintFacts(query, 'consent-form', printedAt, context.actor.accountId),
    schoolAddress: query.find<{ address: string | null }>(ADDRESS)?.address ?? null,
  }));
  const { buildConsentForms } = await import('../../documents');
  const result = await buildConsentForms({ ...facts, forms }, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `${FILE_TITLES[forms[0]?.kind ?? 'ofParent']}, ${who}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'consentForm', title, pages: result.pageCount, sheets: result.sheetCount, rows: forms.length }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}
