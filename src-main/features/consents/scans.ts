import { AppError } from '@shared/contract/app-error';
import type { AttachmentFile, StoredFile } from '@shared/contract/attachment-file';
import type { InputFor } from '@shared/contract/contract';
import { MOST_SCAN_MB, SCAN_KINDS } from '@shared/domain/consents';
import { consentScanTable, consentTable, type ConsentRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { readAttachment, storeAttachment } from '../attachments';
import type { HandlerContext } from '../handler-context';
import { getLink } from './get-link';

const CONSENT = 'SELECT student_id AS "studentId", guardian_id AS "guardianId", staff_id AS "staffId" FROM consent WHERE id = ?';
const LINK = 'SELECT 1 FROM student_guardian WHERE student_id = ? AND guardian_id = ?';
const LATEST = 'SELECT attachment_id AS "attachmentId" FROM consent_scan WHERE consent_id = ? ORDER BY id DESC LIMIT 1';

/** The paper of a decision of a pupil or a parent as a file; a new one stands before the earlier ones, none is thrown away (PD-01). */
export async function attachScan({ studentId, consentId, file }: InputFor<'consents.attachScan'>, context: HandlerContext): Promise<null> {
  return await attach(context, file, (transaction) => {
    const consent = transaction.get(consentTable, { id: consentId });
    if (consent.guardianId !== null) getLink(transaction, studentId, consent.guardianId);
    else if (consent.studentId !== studentId) throw new AppError('notFound', { what: 'решение этого ученика' });
    return consent;
  });
}

export async function attachStaffScan({ staffId, consentId, file }: InputFor<'consents.attachStaffScan'>, context: HandlerContext): Promise<null> {
  return await attach(context, file, (transaction) => {
    const consent = transaction.get(consentTable, { id: consentId });
    if (consent.staffId !== staffId) throw new AppError('notFound', { what: 'решение этого сотрудника' });
    return consent;
  });
}

export function openScan(query: Query, { studentId, consentId }: InputFor<'consents.openScan'>): StoredFile {
  const consent = query.find<Pick<ConsentRow, 'studentId' | 'guardianId'>>(CONSENT, consentId);
  const isOwn = consent?.studentId === studentId || (consent?.guardianId != null && query.find(LINK, studentId, consent.guardianId) !== undefined);
  return readScan(query, consentId, isOwn);
}

export function openStaffScan(query: Query, { staffId, consentId }: InputFor<'consents.openStaffScan'>): StoredFile {
  return readScan(query, consentId, query.find<Pick<ConsentRow, 'staffId'>>(CONSENT, consentId)?.staffId === staffId);
}

async function attach(context: HandlerContext, file: AttachmentFile, find: (transaction: Transaction) => ConsentRow): Promise<null> {
  if (file.bytes.byteLength > MOST_SCAN_MB * 1024 * 1024) throw new AppError('fileRefused', { name: file.name, why: `он больше ${String(MOST_SCAN_MB)} МБ` });
  await context.write((transaction) => {
    const { id } = find(transaction);
    transaction.insert(consentScanTable, { consentId: id, attachmentId: storeAttachment(transaction, file, SCAN_KINDS) });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function readScan(query: Query, consentId: number, isOwn: boolean): StoredFile {
  const scan = isOwn ? query.find<{ attachmentId: number }>(LATEST, consentId) : undefined;
  if (!scan) throw new AppError('notFound', { what: 'скан этого решения' });
  return readAttachment(query, scan.attachmentId);
}
