import { createHash } from 'node:crypto';
import { AppError } from '@shared/contract/app-error';
import type { StoredFile } from '@shared/contract/attachment-file';
import type { Query } from '../../database/statement-cache';

const HEAD = 'SELECT file_name AS "fileName", sha256 FROM attachment WHERE id = ?';
const PARTS = 'SELECT content FROM attachment_part WHERE attachment_id = ? ORDER BY ordinal';

/** A kept file; refused when its bytes are not those that were stored. */
export function readAttachment(query: Query, id: number): StoredFile {
  const head = query.find<{ fileName: string; sha256: string }>(HEAD, id);
  if (!head) throw new AppError('notFound', { what: 'приложенный файл' });
  const bytes = Buffer.concat(query.all<{ content: string }>(PARTS, id).map(({ content }) => Buffer.from(content, 'base64')));
  if (createHash('sha256').update(bytes).digest('hex') !== head.sha256) throw new AppError('attachmentDamaged', { name: head.fileName });
  return { fileName: head.fileName, bytes: new Uint8Array(bytes) };
}
