import { AppError } from '@shared/contract/app-error';
import type { KeyOwner } from '../../database/keyring/keyring';
import type { OpenKeyring } from '../../database/keyring/open-keyring';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { findKeyEntry, setKeyEntry } from './key-entry';

/**
 * Gives an account a new password for the school file together with the `commit` that puts the password in force (SEC-13). The new
 * entry is in the keys file before the commit and the old one until after it, so whenever the machine stops the password that counts
 * opens the file. Without a keyring (a school on a server) only the commit happens.
 */
export async function protectAccount<T>(open: OpenKeyring | null, owner: KeyOwner, commit: (record: (transaction: Transaction) => void) => Promise<T>): Promise<T> {
  if (!open) return commit(() => undefined);
  const { keyring, databaseKey } = open;
  const publicKey = await keyring.protect(owner, databaseKey);
  try {
    const done = await commit((transaction) => {
      setKeyEntry(transaction, owner.accountId, publicKey);
    });
    await tolerate(() => keyring.keepOnly(owner.accountId, publicKey));
    return done;
  } catch (error) {
    await tolerate(() => keyring.drop(publicKey));
    throw error;
  }
}

/**
 * After a login: an account that has no entry (its password is older than the keys file, or that file was lost) gets one, and entries
 * of passwords that never came into force go. A keys file that cannot be written keeps nobody out: «Защита данных» shows who has no entry.
 */
export async function settleAccount(context: HandlerContext, owner: KeyOwner): Promise<void> {
  const { keyring: open } = context.storage;
  if (!open) return;
  await tolerate(async () => {
    const inForce = context.read((query) => findKeyEntry(query, owner.accountId))?.publicKey;
    if (inForce !== undefined && open.keyring.hasEntry(inForce)) await open.keyring.keepOnly(owner.accountId, inForce);
    else await protectAccount(open, owner, (record) => context.write(record));
  });
}

/** A blocked account does not open the file any more; until the next re-keying whoever has the old keys file still does. */
export async function removeAccount(context: Pick<HandlerContext, 'storage'>, accountId: number): Promise<void> {
  await tolerate(() => context.storage.keyring?.keyring.remove(accountId) ?? Promise.resolve());
}

/** What the keys file refuses does not undo what is committed; the next login of the account tidies up. */
async function tolerate(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
