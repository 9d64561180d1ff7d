import type { KeysState } from '@shared/contract/keys-contract';
import type { HandlerContext } from '../handler-context';
import { getKeysState } from './get-keys-state';
import { getOpenKeyring } from './get-open-keyring';
import { listKeyEntries } from './key-entry';

/**
 * A new random key for the school file (USR-07). Entries in force – accounts that are not blocked, and the recovery sheet – go over to
 * it without anybody's password; whoever kept the old key or a copy of the keys file opens nothing written from now on.
 */
export async function rekey(context: HandlerContext): Promise<KeysState> {
  getOpenKeyring(context);
  const note = (reason: string): Promise<void> =>
    context.write((transaction) => {
      transaction.note({ action: 'rekey', entity: 'school_file', entityKey: 'school.db', reason });
    });
  await note('begun');
  await context.storage.rekey(new Set(context.read(listKeyEntries).map((entry) => entry.publicKey)));
  await note('done');
  return getKeysState(context);
}
