import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { AttestationRow, Protocol } from '@shared/contract/individual-contract';
import { PROTOCOL_PROBLEM_TEXTS } from '@shared/contract/individual-problem-text';
import { findProtocolProblems, FINAL_SLOT_TITLES, FINAL_SLOTS, isAttestedByProtocol } from '@shared/domain/individual';
import { EDUCATION_FORMS, formatListName, type PersonName } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import { attestationProtocolTable, periodMarkTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion, findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { findMarking, getCourse, loadCoursePeriods } from '../journal';
import { getOpenYear } from '../school';
import { namePage } from './load-plans';

type Input = InputFor<'individual.saveProtocol'>;
type Row = PersonName & { studentId: number; educationForm: string; className: string; classId: number; grade: number; courseId: number; subject: string; groupName: string | null; ordinal: number };

/** `?` three times: the forms of education that are attested by protocol. */
const FORMS = EDUCATION_FORMS.map(({ title }) => title).filter(isAttestedByProtocol);
const ROWS = `SELECT DISTINCT s.id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.education_form AS "educationForm", k.name AS "className",
    k.id AS "classId", k.grade AS "grade", c.id AS "courseId", b.name AS "subject", g.name AS "groupName", b.ordinal AS "ordinal"
  FROM student s JOIN enrolment e ON e.student_id = s.id JOIN school_class k ON k.id = e.class_id
    JOIN course c ON c.class_id = k.id OR c.group_id IN (SELECT x.group_id FROM group_class x WHERE x.class_id = k.id)
    JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id
  WHERE s.education_form IN (${FORMS.map(() => '?').join(', ')}) AND k.year_id = ? AND c.year_id = k.year_id AND c.kind = 'lesson' AND e.date_to IS NULL
    AND ((g.kind = 'class' AND NOT EXISTS (SELECT 1 FROM individual_replacement r WHERE r.course_id = c.id AND r.student_id = s.id))
      OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = s.id))`;
const PROTOCOLS = `SELECT p.id AS "id", p.row_version AS "version", p.student_id AS "studentId", p.course_id AS "courseId", p.slot AS "slot", p.number AS "number", p.date AS "date", p.value AS "value",
    p.commission AS "commission" FROM attestation_protocol p JOIN course c ON c.id = p.course_id WHERE c.year_id = ? ORDER BY p.date, p.id`;
const MARKS = `SELECT m.student_id AS "studentId", m.course_id AS "courseId", m.slot AS "slot", m.value AS "value" FROM course c JOIN period_mark m ON m.course_id = c.id JOIN student s ON s.id = m.student_id
  WHERE c.year_id = ? AND m.source <> 'protocol' AND s.education_form IN (${FORMS.map(() => '?').join(', ')})`;

const ONE = `${ROWS} AND s.id = ? AND c.id = ?`;

type Place = { readonly studentId: number; readonly courseId: number };
type Owned<Fields> = Fields & Place;

/** Pupils of family education, self-education and external study with their subjects and what the protocols say (IUP-03). */
export function listAttestation(_input: object, { read, access }: Pick<HandlerContext, 'read' | 'access'>): AttestationRow[] {
  return read((query) => describeRows(query, access, query.all<Row>(ROWS, ...FORMS, getOpenYear(query).id)));
}

/** A pupil on a page, where the pupil is attested by protocol there. */
function findRow(query: Query, { studentId, courseId }: Place): Row | undefined {
  return query.find<Row>(ONE, ...FORMS, getOpenYear(query).id, studentId, courseId);
}

function describeRows(query: Query, access: Access, rows: readonly Row[]): AttestationRow[] {
  const year = getOpenYear(query);
  const protocols = query.all<Owned<Omit<Protocol, 'change'>>>(PROTOCOLS, year.id);
  const marks = query.all<Owned<AttestationRow['otherMarks'][number]>>(MARKS, year.id, ...FORMS);
  const slots = new Map<number, AttestationRow['slots']>();
  return rows
    .filter((row) => findDenial('individual.view', access, { courseIds: [row.courseId], classIds: [row.classId] }) === null)
    .map((row) => {
      const { studentId, courseId, className, educationForm, ordinal } = row;
      const ofPage = slots.get(courseId) ?? listSlots(query, courseId);
      slots.set(courseId, ofPage);
      const isOwn = (one: Place): boolean => one.studentId === studentId && one.courseId === courseId;
      return {
        studentId, student: formatListName(row), className, educationForm, courseId, ordinal, subject: namePage(row),
        canEdit: findDenial('individual.attest', access, { courseIds: [courseId], classIds: [row.classId] }) === null,
        slots: ofPage,
        protocols: protocols.filter(isOwn).map(({ studentId: _student, courseId: _course, ...protocol }) => ({ ...protocol, change: findLastChange(query, attestationProtocolTable.name, String(protocol.id)) })),
        otherMarks: marks.filter(isOwn).map(({ slot, value }) => ({ slot, value })),
      };
    })
    .sort((left, right) => compareRussian(left.student, right.student) || left.ordinal - right.ordinal || compareRussian(left.subject, right.subject))
    .map(({ ordinal: _ordinal, ...row }) => row);
}

function listSlots(query: Query, courseId: number): AttestationRow['slots'] {
  return [...loadCoursePeriods(query, courseId).map(({ id, name }) => ({ slot: `p${String(id)}`, name })), ...FINAL_SLOTS.map((slot) => ({ slot, name: FINAL_SLOT_TITLES[slot] }))];
}

/** Takes a result over from a protocol: it stands on the page, in the summary sheet and in the book like a mark of the teacher. */
export async function saveProtocol(input: Input, context: HandlerContext): Promise<AttestationRow> {
  const row = await context.write((transaction) => {
    refuseProblems(transaction, input, context.clock.today());
    writeProtocol(transaction, input);
    const written = findRow(transaction.query, input);
    const [found] = written ? describeRows(transaction.query, context.access, [written]) : [];
    if (!found) throw new AppError('notFound', { what: 'ученик на странице' });
    return found;
  });
  context.publish({ kind: 'coursesChanged', courseIds: [input.courseId] });
  return row;
}

const FORM = 'SELECT education_form AS "form" FROM student WHERE id = ?';

function refuseProblems({ query }: Transaction, { courseId, studentId, slot, number, date, value, id }: Input, today: string): void {
  const course = getCourse(query, courseId);
  const period = loadCoursePeriods(query, courseId).find((one) => slot === `p${String(one.id)}`);
  const mark = query.find<{ source: string }>('SELECT source AS "source" FROM period_mark WHERE course_id = ? AND student_id = ? AND slot = ?', courseId, studentId, slot);
  const other = query.find<{ id: number }>('SELECT id AS "id" FROM attestation_protocol WHERE course_id = ? AND student_id = ? AND slot = ?', courseId, studentId, slot);
  const problems = findProtocolProblems({
    educationForm: query.find<{ form: string }>(FORM, studentId)?.form ?? '', number, date, value, today, scale: findMarking(query, course, date).scale,
    isSlotKnown: period !== undefined || (FINAL_SLOTS as readonly string[]).includes(slot),
    isOnPage: findRow(query, { studentId, courseId }) !== undefined,
    isPeriodClosed: period?.closed ?? false,
    hasOtherMark: mark !== undefined && mark.source !== 'protocol',
  });
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems.map((problem) => PROTOCOL_PROBLEM_TEXTS[problem]) });
  if (other && other.id !== id) throw new AppError('invalidInput', { what: 'за этот период результат уже внесён по протоколу: измените его' });
}

function writeProtocol(transaction: Transaction, { id, version, courseId, studentId, slot, number, date, value, commission }: Input): void {
  const { at, accountId } = transaction.author;
  const fields = { slot, number, date, value, commission: commission === '' ? null : commission };
  if (id === null) transaction.insert(attestationProtocolTable, { courseId, studentId, ...fields, madeAt: at, madeBy: accountId });
  else {
    assertVersion(transaction, attestationProtocolTable, { id }, version);
    const before = transaction.get(attestationProtocolTable, { id });
    if (before.courseId !== courseId || before.studentId !== studentId) throw new AppError('notFound', { what: 'протокол' });
    if (before.slot !== slot) transaction.remove(periodMarkTable, { courseId, studentId, slot: before.slot }, 'протокол отнесён к другому периоду');
    transaction.update(attestationProtocolTable, { id }, fields);
  }
  const key = { courseId, studentId, slot };
  const mark = { value, source: 'protocol', changedAt: at, changedBy: accountId };
  const reason = `протокол № ${number}`;
  if (transaction.find(periodMarkTable, key)) transaction.update(periodMarkTable, key, mark, reason);
  else transaction.insert(periodMarkTable, { ...key, periodId: slot.startsWith('p') ? Number(slot.slice(1)) : null, ...mark }, reason);
}

/** A protocol entered by mistake goes with its mark. */
export async function removeProtocol({ courseId, protocolId, version }: InputFor<'individual.removeProtocol'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    assertVersion(transaction, attestationProtocolTable, { id: protocolId }, version);
    const { studentId, slot, courseId: own } = transaction.get(attestationProtocolTable, { id: protocolId });
    if (own !== courseId) throw new AppError('notFound', { what: 'протокол' });
    if (loadCoursePeriods(transaction.query, courseId).some((period) => period.closed && slot === `p${String(period.id)}`)) throw new AppError('invalidInput', { what: PROTOCOL_PROBLEM_TEXTS.periodClosed });
    transaction.remove(periodMarkTable, { courseId, studentId, slot }, 'протокол внесён ошибочно');
    transaction.remove(attestationProtocolTable, { id: protocolId }, 'внесено ошибочно');
  });
  context.publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return null;
}
