import { AppError } from '@shared/contract/app-error';
import type { DatabaseKey } from '../../database/open-connection';
import type { JobContext } from '../holder-job';

/** The key of the open school file. Throws where the school lies on a database server, which has none of ours. */
export function getKey(context: Pick<JobContext, 'storage'>): DatabaseKey {
  const { keyring } = context.storage;
  if (!keyring) throw new AppError('backupOnServer');
  return keyring.databaseKey;
}
