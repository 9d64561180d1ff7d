import { AppError } from '@shared/contract/app-error';
import { findKeyOfCopy } from '../../database/keyring/key-of-copy';
import type { DatabaseKey } from '../../database/open-connection';
import type { JobContext } from '../holder-job';

/** The key of the open school file. Throws where the school lies on a database server, which has none of ours. */
export function getKey(context: Pick<JobContext, 'storage'>): DatabaseKey {
  const { keyring } = context.storage;
  if (!keyring) throw new AppError('backupOnServer');
  return keyring.databaseKey;
}

/** The key that a copy was written with: an older one where the school file was re-keyed since. The present one where none fits: the check says what is wrong. */
export function getKeyOfCopy(context: Pick<JobContext, 'storage'>, path: string): DatabaseKey {
  const { keyring } = context.storage;
  return (keyring && findKeyOfCopy(path, keyring)) ?? getKey(context);
}
