import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { KnownPerson } from '@shared/contract/people-contract';
import type { StaffCard, StaffEdit } from '@shared/contract/staff-contract';
import { STUDENT_PROBLEM_TEXTS } from '@shared/contract/student-problem-text';
import { findRepeatSign, findStaffProblems, formatFullName, listRepeats, type PersonName, type RepeatFacts } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { consentTable, staffTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { assertVersion } from '../audit';
import { readConsentState, refuseConsentProblems, refuseWithoutConsent } from '../consents';
import type { HandlerContext } from '../handler-context';
import { nameState } from './create-student';
import { getStaff } from './staff-card';
import { orNull, tidySnils } from './tidy-student';

type Row = PersonName & { readonly id: number; readonly birthDate: string | null; readonly snils: string | null; readonly position: string; readonly dismissedOn: string | null };

const STAFF = `SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", birth_date AS "birthDate", snils AS "snils", position AS "position",
  dismissed_on AS "dismissedOn" FROM staff WHERE merged_into IS NULL`;

/** The first step of the chain card → account → slip (SET-07); starts with the consent (PD-02). */
export async function createStaff({ card: typed, consent, isNewPerson }: InputFor<'people.createStaff'>, context: HandlerContext): Promise<StaffCard> {
  const { access, clock } = context;
  const today = clock.today();
  const card = tidyStaff(typed, today);
  const saved = await context.write((transaction) => {
    const same = isNewPerson ? undefined : findSameStaff(transaction.query, card)[0];
    if (same) throw new AppError('invalidInput', { what: `такой сотрудник уже записан: ${same.name}, ${same.place}. Откройте его карточку или подтвердите, что это другой человек` });
    if (consent !== null) refuseConsentProblems({ decidedOn: consent.decidedOn, validUntil: null }, today);
    refuseWithoutConsent(transaction.query, { state: nameState(consent), today }, {}, card);
    const staffId = transaction.insert(staffTable, card);
    if (consent !== null) transaction.insert(consentTable, { staffId, kind: 'processing', ...consent });
    return getStaff(transaction.query, staffId, access, clock);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

export async function saveStaff({ staffId, version, card: typed }: InputFor<'people.saveStaff'>, context: HandlerContext): Promise<StaffCard> {
  const { access, clock } = context;
  const today = clock.today();
  const card = tidyStaff(typed, today);
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    assertVersion(transaction, staffTable, { id: staffId }, version);
    refuseWithoutConsent(query, { state: readConsentState(query, 'staff_id', staffId, today), today }, transaction.get(staffTable, { id: staffId }), card);
    transaction.update(staffTable, { id: staffId }, card);
    return getStaff(query, staffId, access, clock);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** Cards that may be of the person who is being written down, also of those who were dismissed. */
export function findSameStaff(query: Query, typed: RepeatFacts): KnownPerson[] {
  return query.all<Row>(STAFF).flatMap((row) => {
    const sign = findRepeatSign(row, typed);
    return sign === null ? [] : [{ ...toKnown(row), sign }];
  });
}

export function listSameStaff(query: Query): { readonly left: KnownPerson; readonly right: KnownPerson }[] {
  return listRepeats(query.all<Row>(STAFF)).map(({ left, right, sign }) => ({ left: { ...toKnown(left), sign }, right: { ...toKnown(right), sign } }));
}

function toKnown(row: Row): Omit<KnownPerson, 'sign'> {
  return { id: row.id, name: formatFullName(row), birthDate: row.birthDate, place: row.dismissedOn === null ? row.position : `${row.position}, больше не работает` };
}

function tidyStaff(typed: StaffEdit, today: CalendarDate): StaffEdit {
  const { middleName, otherPositions, branch, snils, phone, email } = typed;
  const card = { ...typed, middleName: orNull(middleName), otherPositions: orNull(otherPositions), branch: orNull(branch), snils: tidySnils(snils), phone: orNull(phone), email: orNull(email) };
  const problems = findStaffProblems(card, today).map((problem) => STUDENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  return card;
}
