import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import { CONSENT_PROBLEM_TEXTS, findWithdrawalProblems } from '@shared/domain/consents';
import { consentTable, staffTable, type ConsentRow } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { cancelSlipsOf } from '../families';
import type { HandlerContext } from '../handler-context';
import { getLink } from './get-link';
import { refuseConsentProblems } from './refuse-consent-problems';

type Withdrawal = { readonly consentId: number; readonly version: number; readonly withdrawnOn: string; readonly document: string };

/** A decision of a pupil (signed by a guardian) or of a guardian; a dissent ends the access slips at once (PD-04). */
export async function registerConsent({ studentId, guardianId, givenBy, coversSigner, decision }: InputFor<'consents.register'>, context: HandlerContext): Promise<null> {
  const today = context.clock.today();
  refuseConsentProblems(decision, today);
  await context.write((transaction) => {
    for (const id of [guardianId, givenBy]) if (id !== null) getLink(transaction, studentId, id);
    const subject = guardianId === null ? { studentId, givenBy } : { guardianId };
    transaction.insert(consentTable, { ...subject, ...tidy(decision) });
    if (guardianId === null && givenBy !== null && coversSigner) transaction.insert(consentTable, { guardianId: givenBy, ...tidy(decision) });
    if (decision.decision === 'dissent') cancelSlipsOf(transaction, { studentId, guardianId }, today, 'зарегистрирован отказ');
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

/** A withdrawal stops e-mail, export and slips the same minute; records of education stay (PD-04). */
export async function withdrawConsent({ studentId, ...withdrawal }: InputFor<'consents.withdraw'>, context: HandlerContext): Promise<null> {
  const today = context.clock.today();
  await context.write((transaction) => {
    const consent = transaction.get(consentTable, { id: withdrawal.consentId });
    if (consent.guardianId !== null) getLink(transaction, studentId, consent.guardianId);
    else if (consent.studentId !== studentId) throw new AppError('notFound', { what: 'согласие этого ученика' });
    withdraw(transaction, consent, withdrawal, today);
    if (consent.kind === 'processing' || consent.kind === 'electronicResults') cancelSlipsOf(transaction, { studentId, guardianId: consent.guardianId }, today, 'согласие отозвано');
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

export async function registerStaffConsent({ staffId, decision }: InputFor<'consents.registerStaff'>, context: HandlerContext): Promise<null> {
  refuseConsentProblems(decision, context.clock.today());
  await context.write((transaction) => {
    transaction.get(staffTable, { id: staffId });
    transaction.insert(consentTable, { staffId, ...tidy(decision) });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

export async function withdrawStaffConsent({ staffId, ...withdrawal }: InputFor<'consents.withdrawStaff'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const consent = transaction.get(consentTable, { id: withdrawal.consentId });
    if (consent.staffId !== staffId) throw new AppError('notFound', { what: 'согласие этого сотрудника' });
    withdraw(transaction, consent, withdrawal, context.clock.today());
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function withdraw(transaction: Transaction, consent: ConsentRow, { consentId, version, withdrawnOn, document }: Withdrawal, today: string): void {
  assertVersion(transaction, consentTable, { id: consentId }, version);
  const problems = findWithdrawalProblems(consent, withdrawnOn, today).map((problem) => CONSENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  transaction.update(consentTable, { id: consentId }, { withdrawnOn, withdrawalDocument: document }, document);
}

function tidy(decision: InputFor<'consents.register'>['decision']): Partial<ConsentRow> {
  return { ...decision, paperNumber: decision.paperNumber === '' ? null : decision.paperNumber, keptAt: decision.keptAt === '' ? null : decision.keptAt };
}
