import type { KeyEvent, KeysState } from '@shared/contract/keys-contract';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { listKeyEntries, type KeyEntryFacts } from './key-entry';

/** Accounts that may sign in. */
const ACCOUNTS = `SELECT a.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.password_hash IS NOT NULL AND a.is_blocked = 0`;
const PERSON = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;
const LAST_REKEY = `SELECT at AS "at", account_id AS "accountId" FROM audit_entry WHERE action = 'rekey' AND reason = 'done' ORDER BY id DESC LIMIT 1`;
/** What the cipher manages on an ordinary office disk, measured with room to spare. */
const REKEY_BYTES_PER_SECOND = 25_000_000;

/** Who can open the school file, as the administrator needs to know it. */
export function getKeysState(context: HandlerContext): KeysState {
  const { keyring: open } = context.storage;
  if (!open) return { isUsed: false, recovery: null, accountsWithEntry: 0, accountsWithout: [], lastRekey: null, rekeySeconds: 0 };
  const { keyring } = open;
  const rekeySeconds = Math.max(1, Math.ceil(context.storage.measureFile().bytes / REKEY_BYTES_PER_SECOND));
  return context.read((query) => {
    const entries = listKeyEntries(query).filter((entry) => keyring.hasEntry(entry.publicKey));
    const withEntry = new Set(entries.map((entry) => entry.accountId));
    const accounts = query.all<PersonName & { id: number }>(ACCOUNTS);
    const without = accounts.filter((account) => !withEntry.has(account.id)).map(formatFullName);
    const rekeyed = query.find<{ at: string; accountId: number | null }>(LAST_REKEY);
    return {
      isUsed: true,
      recovery: describeRecovery(query, entries),
      accountsWithEntry: accounts.length - without.length,
      accountsWithout: without.sort(compareRussian),
      lastRekey: rekeyed ? toEvent(query, rekeyed.at, rekeyed.accountId) : null,
      rekeySeconds,
    };
  });
}

function describeRecovery(query: Query, entries: readonly KeyEntryFacts[]): KeyEvent | null {
  const entry = entries.find(({ accountId }) => accountId === null);
  return entry ? toEvent(query, entry.madeAt, entry.madeBy) : null;
}

function toEvent(query: Query, at: string, accountId: number | null): KeyEvent {
  const person = accountId === null ? undefined : query.find<PersonName>(PERSON, accountId);
  return { at, name: person ? formatInitials(person) : null };
}
