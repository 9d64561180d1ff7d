import type { BackupCopy, BackupReason } from '@shared/contract/backup-contract';
import { AppError } from '@shared/contract/app-error';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { BACKUP_REASON_TITLES, describeCopyState, formatSize } from '@shared/domain/backup';
import { formatMoment } from '@shared/lib/format-moment';
import type { BackupRegisterRow } from '../../documents';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { listCopies } from './register';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';

/** The register of the last year as a document (DOC-61); the print leaves its line in the log (PRN-08). */
export async function buildRegister(context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const { school, copies, timeZone } = context.read((query) => ({ school: query.find<School>(SCHOOL), copies: listCopies(query, printedAt), timeZone: readTimeZone(query) }));
  if (!school) throw new AppError('notFound', { what: 'школа' });
  const { buildBackupRegister } = await import('../../documents');
  const model = {
    stamp: { printedAt, printId: `backup-register-${printedAt}`, label: null, isDraft: false },
    school: { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null },
    printedOn: context.clock.today(),
    rows: copies.map((copy) => toRow(copy, timeZone)),
  };
  const result = await buildBackupRegister(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  await context.write((transaction) => {
    transaction.note({ action: 'print', entity: 'backup_copy', entityKey: 'register', after: JSON.stringify({ pages: result.pageCount, sheets: result.sheetCount }) });
  });
  return { fileName: `Журнал резервных копий ${context.clock.today()}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function toRow(copy: BackupCopy, timeZone: string): BackupRegisterRow {
  return {
    at: formatMoment(copy.startedAt, timeZone), place: copy.path, reason: BACKUP_REASON_TITLES[copy.reason satisfies BackupReason], size: formatSize(copy.sizeKb),
    duration: `${String(Math.max(1, Math.round(copy.durationMs / 1000)))} с`, result: describeCopyState(copy), author: copy.author,
  };
}
