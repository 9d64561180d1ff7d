import { join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import type { OutputFor } from '@shared/contract/contract';
import { prepareFolder, writeWhole } from '../../features/printing';
import type { CallOptions } from '../backend-host';
import type { ClientConnection } from '../client-connection';

/** Books of all classes into a folder of this computer: drawn where the file is held, written here. */
export async function saveAllBooks(connection: Pick<ClientConnection, 'call'>, { folder }: { readonly folder: string }, options: CallOptions): Promise<OutputFor<'printing.saveAllClassBooks'>> {
  const { onProgress, signal } = options;
  prepareFolder(folder);
  const classes = await connection.call('school.listClasses', {});
  const files: string[] = [];
  for (const [index, { id, name }] of classes.entries()) {
    if (signal?.aborted) throw new AppError('cancelled');
    onProgress?.({ done: index, total: classes.length, text: `Классный журнал ${name} (${String(index + 1)} из ${String(classes.length)})` });
    const { fileName, bytes } = await connection.call('printing.buildClassBook', { classId: id }, signal ? { signal } : {});
    writeWhole(join(folder, fileName), bytes);
    files.push(fileName);
  }
  onProgress?.({ done: classes.length, total: classes.length, text: 'Готово' });
  return { files };
}
