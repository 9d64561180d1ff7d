import { AppError } from '@shared/contract/app-error';
import type { StorageState } from '@shared/contract/storage-contract';
import { Keyring } from '../../database/keyring/keyring';
import type { HandlerContext } from '../handler-context';

/** Opens a school by the code of its recovery sheet (BAK-02) and keeps the key on this workstation. Who may see what is still decided by the login. */
export async function openWithRecovery(context: HandlerContext, folder: string, code: string): Promise<StorageState> {
  const keyring = Keyring.open(folder);
  if (!keyring.exists) throw new AppError('keysFileMissing', { folder });
  const unlocked = await keyring.unlockWithRecovery(code);
  if (!unlocked) throw new AppError('recoveryCodeWrong');
  await context.storage.rememberKey(folder, unlocked.databaseKey);
  return (context.workplace ?? context.storage).open(folder);
}
