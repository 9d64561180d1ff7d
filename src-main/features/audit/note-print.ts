import { formatInitials, type PersonName } from '@shared/domain/people';
import { formatControl, readHead } from '../../database/known-heads';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';

/** What was printed or taken along. `document` is a code of `log-words.ts`, `title` what it is called on paper. */
export type Print = { readonly document: string; readonly title: string; readonly pages?: number; readonly sheets?: number; readonly files?: number; readonly rows?: number };

/**
 * Every print with personal data leaves the same line: who, what, when, how much (SEC-16). How many copies come out of the printer is
 * chosen in the viewer of the finished PDF, so the line does not claim a number.
 */
export function notePrint(transaction: Transaction, action: 'print' | 'export', { document, title, ...counts }: Print): void {
  transaction.note({ action, entity: document, entityKey: title, after: JSON.stringify(counts) });
}

const PERSON = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

/** What stands on every page of a print: its maker, and the head of the log it was made from (SEC-14, SEC-16). */
export function readPrintMark(query: Query, accountId: number): { readonly maker: string; readonly control: string | null } {
  const person = query.find<PersonName>(PERSON, accountId);
  const head = readHead(query);
  return { maker: person ? formatInitials(person) : 'программа', control: head ? formatControl(head) : null };
}
