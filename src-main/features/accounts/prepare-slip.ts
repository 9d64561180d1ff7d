import { AppError } from '@shared/contract/app-error';
import { findSlipExpiry } from '@shared/domain/accounts';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { findDateInZone } from '@shared/lib/date-in-zone';
import type { Author } from '../../database/audit-chain';
import { accountTable } from '../../database/entities';
import type { SchoolDatabase } from '../../database/school-database';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { AccessSlipModel } from '../../documents';
import { readTimeZone } from '../school';
import { fulfilCredentialRequests } from './credential/change-request';
import { dropTickets } from './drop-tickets';
import { makeOneTimePassword } from './one-time-password';
import { hashPassword } from './password-hash';

/** A slip before it counts: the password is in force only after `putInForce`. */
export type PreparedSlip = { readonly accountId: number; readonly passwordHash: string; readonly model: AccessSlipModel };

type Owner = PersonName & { readonly login: string; readonly position: string; readonly isBlocked: number };
type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };
type Span = { readonly startDate: string; readonly endDate: string };

const OWNER = `SELECT a.login AS "login", a.is_blocked AS "isBlocked", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.position AS "position"
  FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;
const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';
const HOLIDAYS = `SELECT start_date AS "startDate", end_date AS "endDate" FROM vacation WHERE kind = 'holiday'`;

/** A new one-time password of an account with what its slip says (USR-02, LRS-54). Refused for a blocked account. */
export async function prepareSlip(database: SchoolDatabase, author: Author, accountId: number): Promise<PreparedSlip> {
  const password = makeOneTimePassword();
  const model = database.read((query) => buildModel(query, author, accountId, password));
  return { accountId, passwordHash: await hashPassword(password), model };
}

function buildModel(query: Query, author: Author, accountId: number, password: string): AccessSlipModel {
  const owner = query.find<Owner>(OWNER, accountId);
  const school = query.find<School>(SCHOOL);
  if (!owner || !school) throw new AppError('notFound', { what: 'учётная запись' });
  if (owner.isBlocked === 1) throw new AppError('invalidInput', { what: `учётная запись «${owner.login}» заблокирована – сначала разблокируйте её` });
  const issuedOn = findDateInZone(Date.parse(author.at), readTimeZone(query));
  const issuer = author.accountId === null ? undefined : query.find<Owner>(OWNER, author.accountId);
  return {
    stamp: { printedAt: author.at, printId: `access-slip:${String(accountId)}:${author.at}`, label: null, isDraft: false, maker: issuer ? formatInitials(issuer) : 'программа' },
    school: { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null },
    fullName: formatFullName(owner),
    position: owner.position,
    login: owner.login,
    password,
    validUntil: findSlipExpiry(issuedOn, query.all<Span>(HOLIDAYS)),
    howToOpen: 'значок «Учебная часть» на рабочем столе',
    issuedOn,
    issuedBy: issuer ? formatInitials(issuer) : null,
  };
}

/** From now on the account opens with the password of the slip, until the first login changes it (USR-03). */
export function putInForce(transaction: Transaction, { accountId, passwordHash, model }: PreparedSlip): void {
  dropTickets(transaction, accountId);
  fulfilCredentialRequests(transaction, accountId);
  const changes = { passwordHash, mustChange: 1, slipExpiresAt: model.validUntil, failedAttempts: 0, lockedUntil: null };
  transaction.update(accountTable, { id: accountId }, changes);
  transaction.note({ action: 'print', entity: 'account', entityKey: String(accountId), after: JSON.stringify({ pages: 1, sheets: 1 }), reason: 'accessSlip' });
}
