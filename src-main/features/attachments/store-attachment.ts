import { createHash } from 'node:crypto';
import { AppError } from '@shared/contract/app-error';
import type { AttachmentFile } from '@shared/contract/attachment-file';
import { FILE_KIND_TITLES, findFileKind, type FileKind } from '@shared/lib/file-kind';
import { attachmentPartTable, attachmentTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';

/** Rows of a size that every database and the move between them takes without a second thought. */
const PART_BYTES = 48 * 1024;

/** Keeps a file in the school's database and answers its id; `kinds`: which ones may be kept here. Told by the first bytes, not by the name. */
export function storeAttachment(transaction: Transaction, { name, bytes }: AttachmentFile, kinds: readonly FileKind[]): number {
  const kind = findFileKind(bytes);
  if (kind === null || !kinds.includes(kind)) {
    throw new AppError('fileRefused', { name, why: `внутри него не то, что можно приложить. Годятся: ${kinds.map((one) => FILE_KIND_TITLES[one]).join(', ')}` });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = transaction.insert(attachmentTable, { fileName: nameOf(name, kind), kind, size: bytes.byteLength, sha256, storedAt: transaction.author.at, storedBy: transaction.author.accountId });
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0, ordinal = 1; from < content.length; from += PART_BYTES, ordinal += 1) {
    transaction.insert(attachmentPartTable, { attachmentId: id, ordinal, content: content.subarray(from, from + PART_BYTES).toString('base64') });
  }
  return id;
}

/** Without folders, with the ending that its content has. */
function nameOf(name: string, kind: FileKind): string {
  const plain = (name.split(/[\\/]/).at(-1) ?? '').trim();
  const endings = kind === 'jpeg' ? ['.jpg', '.jpeg'] : [`.${kind}`];
  const hasEnding = endings.some((ending) => plain.toLowerCase().endsWith(ending));
  return hasEnding ? plain : `${plain.replace(/\.[^.]*$/, '')}.${kind}`;
}
