import { createHash } from 'node:crypto';
import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { FamilyClass, FamilyPerson, IssuedFamilySlips } from '@shared/contract/families-contract';
import { transliterate } from '@shared/domain/accounts';
import { findSlipInForce, findSlipState, SLIP_REASON_TITLES, type SlipReason } from '@shared/domain/families';
import { familySlipTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import type { FamilySlipModel } from '../../documents';
import { makeOneTimePassword } from '../accounts';
import { notePrint } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { cancelPrevious } from './cancel-slips';
import { findTermEnd, loadFamilyClass } from './load-family';
import { readPrintFacts } from './print-facts';

type Order = { readonly person: FamilyPerson; readonly reason: SlipReason; readonly recipient: string };
type Issue = { readonly order: Order; readonly login: string; readonly code: string };

const CLASS_OF = 'SELECT class_id AS "classId" FROM enrolment WHERE student_id = ? ORDER BY date_from DESC LIMIT 1';
/** A regulation without a term: a code nobody has used by the end of this many days is no longer one. */
const LONGEST_DAYS = { unit: 'calendarDays', amount: 30 } as const;

/** One print with cut slips for everybody in the class without a slip in force (USR-04); nobody gets two, nobody with a dissent one. */
export async function issueClassSlips({ classId }: InputFor<'families.issueClass'>, context: HandlerContext): Promise<IssuedFamilySlips> {
  const today = context.clock.today();
  const family = context.read((query) => loadFamilyClass(query, classId, context));
  const waiting = family.persons.filter(({ slips }) => ['none', 'expired'].includes(findSlipState(slips, today)));
  const unique = waiting.filter((person, index) => person.guardianId === null || waiting.findIndex((other) => other.guardianId === person.guardianId) === index);
  const orders = unique.filter(({ refusal }) => refusal === null).map((person): Order => ({ person, reason: person.slips.length === 0 ? 'first' : 'expired', recipient: person.name }));
  if (orders.length === 0) throw new AppError('invalidInput', { what: 'выдавать некому: у всех есть действующие листки или зарегистрирован отказ' });
  const skipped = family.persons.filter(({ refusal }) => refusal !== null).map(({ name, refusal }) => ({ name, why: refusal ?? '' }));
  return { ...(await issue(context, family, orders)), skipped };
}

/** A lost or expired slip of one person (USR-05): the previous code ends now. */
export async function issueOneSlip({ studentId, guardianId, reason, recipient }: InputFor<'families.issueSlip'>, context: HandlerContext): Promise<IssuedFamilySlips> {
  const family = context.read((query) => {
    const place = query.find<{ classId: number }>(CLASS_OF, studentId);
    if (!place) throw new AppError('invalidInput', { what: 'ученик ещё не зачислен в класс' });
    return loadFamilyClass(query, place.classId, context);
  });
  const person = family.persons.find((one) => one.studentId === studentId && one.guardianId === guardianId);
  if (!person) throw new AppError('notFound', { what: 'ученик или родитель в списке класса' });
  if (person.refusal !== null) throw new AppError('invalidInput', { what: `листок не выдаётся: ${person.refusal}` });
  if (reason === 'first' && findSlipInForce(person.slips)) throw new AppError('invalidInput', { what: 'у этого человека уже есть листок – назовите причину повторной выдачи' });
  return { ...(await issue(context, family, [{ person, reason, recipient }])), skipped: [] };
}

/** Paper first, then the register: a code that is not on paper is in force nowhere. */
async function issue(context: HandlerContext, family: FamilyClass, orders: readonly Order[]): Promise<Omit<IssuedFamilySlips, 'skipped'>> {
  const { clock, actor } = context;
  const today = clock.today();
  const issuedAt = clock.now();
  const issues = orders.map((order): Issue => ({ order, login: toLogin(order.person), code: makeOneTimePassword() }));
  const { validUntil, ...facts } = context.read((query) => ({
    ...readPrintFacts(query, `family-slips-${String(family.classId)}`, issuedAt, actor.accountId),
    validUntil: findTermEnd(query, today, readRegulation(query, today).get('activation')) ?? findTermEnd(query, today, LONGEST_DAYS) ?? today,
  }));
  const slips = issues.map(({ order: { person }, login, code }): FamilySlipModel => ({ fullName: person.name, who: person.guardianId === null ? null : person.who, className: family.className, login, code }));
  const { buildFamilySlips } = await import('../../documents');
  const result = await buildFamilySlips({ ...facts, slips, issuedOn: today, validUntil }, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = orders.length === 1 ? `Листок доступа, ${orders[0]?.person.name ?? ''}` : `Листки доступа семьям, ${family.className}`;
  await context.write((transaction) => {
    for (const one of issues) enter(transaction, one, { issuedAt, today, validUntil, accountId: actor.accountId });
    notePrint(transaction, 'print', { document: 'familySlips', title, pages: result.pageCount, sheets: result.sheetCount, rows: issues.length });
  });
  context.publish({ kind: 'schoolChanged' });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [], issued: issues.length };
}

type Moment = { readonly issuedAt: string; readonly today: string; readonly validUntil: string; readonly accountId: number };

function enter(transaction: Transaction, { order: { person, reason, recipient }, login, code }: Issue, { issuedAt, today, validUntil, accountId }: Moment): void {
  const { studentId, guardianId } = person;
  cancelPrevious(transaction, person, today, reason === 'first' ? 'выдан новый листок' : SLIP_REASON_TITLES[reason]);
  const codeDigest = createHash('sha256').update(`${login}:${code}`).digest('base64url');
  transaction.insert(familySlipTable, { studentId, guardianId, login, codeDigest, issuedAt, issuedOn: today, issuedBy: accountId, validUntil, reason, recipient });
}

/** Lasting and unique: the surname and the number of the card. */
function toLogin({ name, studentId, guardianId }: FamilyPerson): string {
  const surname = transliterate(name.split(' ')[0] ?? '') || 'user';
  return guardianId === null ? `${surname}-u${String(studentId)}` : `${surname}-r${String(guardianId)}`;
}
