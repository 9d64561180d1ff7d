import { z } from 'zod';
import { MOST_ATTACHMENT_MB } from '../lib/file-kind';

/** A file that is kept in the school's database. What kind it is the handler finds by its bytes. */
export const attachmentFile = z.strictObject({
  name: z.string().trim().min(1).max(255),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= MOST_ATTACHMENT_MB * 1024 * 1024, `ожидается непустой файл не больше ${String(MOST_ATTACHMENT_MB)} МБ`),
});
export type AttachmentFile = z.infer<typeof attachmentFile>;

/** A kept file as it is given back. */
export type StoredFile = { readonly fileName: string; readonly bytes: Uint8Array };
