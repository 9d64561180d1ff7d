import { AppError } from '@shared/contract/app-error';
import type { RecoverySheet } from '@shared/contract/keys-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';
import type { RecoverySheetModel } from '../../documents';
import type { HandlerContext } from '../handler-context';
import { setKeyEntry } from './key-entry';
import { getOpenKeyring } from './get-open-keyring';

type Facts = PersonName & { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };

const FACTS = `SELECT c.full_name AS "fullName", c.short_name AS "shortName", c.locality AS "locality", c.director_name AS "directorName",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM school c, staff s WHERE s.id = ?`;

/**
 * A new recovery sheet (DOC-61). The code is on the page and nowhere else: not in the log, not in the file of keys. The sheet before it
 * holds until the new one is on its way to the person; when the page cannot be made the old one stays.
 */
export async function makeRecoverySheet(context: HandlerContext): Promise<RecoverySheet> {
  const { keyring, databaseKey } = getOpenKeyring(context);
  const { code, publicKey } = await keyring.addRecovery(databaseKey);
  try {
    const model = context.read((query) => buildModel(query, context, code));
    const { buildRecoverySheet } = await import('../../documents');
    const { bytes } = await buildRecoverySheet(model, { fontsDirectory: context.resourcePath('fonts') });
    await context.write((transaction) => {
      setKeyEntry(transaction, null, publicKey);
      transaction.note({ action: 'print', entity: 'key_entry', entityKey: 'recovery', reason: 'recoverySheet' });
    });
    await keyring.keepOnlyRecovery(publicKey);
    return { fileName: `Лист восстановления доступа ${formatDate(model.madeOn)}.pdf`, bytes };
  } catch (error) {
    await keyring.drop(publicKey);
    throw error;
  }
}

function buildModel(query: Query, { actor, clock, database }: HandlerContext, code: string): RecoverySheetModel {
  const facts = query.find<Facts>(FACTS, actor.staffId);
  if (!facts) throw new AppError('notFound', { what: 'школа' });
  const { fullName, shortName, locality: place, directorName } = facts;
  return {
    stamp: { printedAt: clock.now(), printId: `recovery-sheet:${clock.now()}`, label: null, isDraft: false },
    school: { fullName, shortName, place, directorName, deputyName: null },
    code,
    folder: database.folder,
    madeOn: clock.today(),
    administrator: formatInitials(facts),
  };
}
