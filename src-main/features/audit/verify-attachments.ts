import { AppError } from '@shared/contract/app-error';
import type { Query } from '../../database/statement-cache';
import { readAttachment } from '../attachments';

/** Files kept in the school's database whose bytes are not those that the log knows by their digest; one in memory at a time. */
export function verifyAttachments(query: Query): string[] {
  return query.all<{ id: number; fileName: string }>('SELECT id, file_name AS "fileName" FROM attachment ORDER BY id').flatMap(({ id, fileName }) => {
    try {
      readAttachment(query, id);
      return [];
    } catch (error) {
      if (error instanceof AppError && error.code === 'attachmentDamaged') return [`Приложенный файл «${fileName}»: содержание изменено помимо программы или неполно`];
      throw error;
    }
  });
}
