import type { IssuedSlip } from '@shared/contract/accounts-contract';
import { AppError } from '@shared/contract/app-error';
import type { Author } from '../../database/audit-chain';
import type { KeyOwner } from '../../database/keyring/keyring';
import type { OpenKeyring } from '../../database/keyring/open-keyring';
import type { SchoolDatabase } from '../../database/school-database';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { protectAccount } from '../keys';
import { formatSlip, type SlipFormat } from './format-slip';
import { prepareSlip, putInForce, type PreparedSlip } from './prepare-slip';

const ADMINISTRATOR = `SELECT a.id AS "id" FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'sysadmin' WHERE lower(a.login) = lower(?)`;
const OWN_PASSWORDS = `SELECT count(*) AS "count" FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'sysadmin' WHERE a.password_hash IS NOT NULL AND a.must_change = 0`;

type FirstSlipSchool = { readonly database: SchoolDatabase; readonly keyring: OpenKeyring | null };

/** A new one-time password on a slip (USR-02); the old password and the sessions of the account end. */
export async function issueSlip(context: HandlerContext, accountId: number, format: SlipFormat): Promise<IssuedSlip> {
  const { database, actor, workstation, clock } = context;
  const author = { accountId: actor.accountId, workstation, procedure: 'accounts.issueSlip', at: clock.now() };
  const prepared = await prepareSlip(database, author, accountId);
  const slip = await formatSlip(prepared.model, format, context.resourcePath('fonts'));
  await issuePrepared(context, prepared);
  return slip;
}

/** Its password counts from now on, in the school and in the keys file. */
export async function issuePrepared(context: HandlerContext, prepared: PreparedSlip): Promise<void> {
  await protectAccount(context.storage.keyring, ownerOf(prepared), (record) =>
    context.write((transaction) => {
      putInForce(transaction, prepared);
      record(transaction);
    }),
  );
  context.endSessions(prepared.accountId);
}

/**
 * The first slip of an administrator, without anybody signed in: whoever holds the key of the file may issue it while no administrator
 * has a password of his own. Null when one has. Throws `notFound` for a login that is no administrator's.
 */
export async function issueFirstSlip({ database, keyring }: FirstSlipSchool, author: Author, login: string, format: SlipFormat, fontsDirectory: string): Promise<IssuedSlip | null> {
  if (database.read(hasOwnPassword)) return null;
  const account = database.read((query) => query.find<{ id: number }>(ADMINISTRATOR, login));
  if (!account) throw new AppError('notFound', { what: `учётная запись администратора «${login}»` });
  const prepared = await prepareSlip(database, author, account.id);
  const slip = await formatSlip(prepared.model, format, fontsDirectory);
  const isIssued = await protectAccount(keyring, ownerOf(prepared), (record) =>
    database.write(author, (transaction) => {
      if (hasOwnPassword(transaction.query)) return false;
      putInForce(transaction, prepared);
      record(transaction);
      return true;
    }),
  );
  return isIssued ? slip : null;
}

function ownerOf({ accountId, model }: PreparedSlip): KeyOwner {
  return { accountId, login: model.login, password: model.password };
}

function hasOwnPassword(query: Query): boolean {
  return (query.find<{ count: number }>(OWN_PASSWORDS)?.count ?? 0) > 0;
}
