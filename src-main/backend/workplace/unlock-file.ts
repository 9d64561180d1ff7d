import { AppError } from '@shared/lib/app-error';
import { Keyring } from '../../database/keyring/keyring';
import type { WorkplaceHost } from './workplace-host';

/**
 * Where nobody holds the file and this workstation has no key to it, the login opens it (SEC-13). Where somebody holds it, the key is
 * unlocked beside the login, so that this workstation can take the file over.
 */
export async function unlockFile(workplace: WorkplaceHost, { login, password }: { readonly login: string; readonly password: string }): Promise<void> {
  const { folder, options } = workplace;
  if (folder === null || options.backend.storage.isOpen) return;
  const isNeeded = await needsKey(workplace);
  const unlocking = Keyring.open(folder).unlock(login, password);
  if (!isNeeded) {
    unlocking.then((known) => { if (known) options.rememberKey(folder, known.databaseKey); }, (error: unknown) => { options.logError('the key was not unlocked', error); });
    return;
  }
  const unlocked = await unlocking;
  if (!unlocked) throw new AppError('keyNotOpened');
  await workplace.openWithKey(unlocked.databaseKey);
}

/** Is a missing key all that is in the way, and does a password open it? Throws `keysDamaged` where the passwords' file is spoilt. */
export function mayUnlock(folder: string | null, error: unknown): boolean {
  return folder !== null && error instanceof AppError && (error.code === 'keyMissing' || error.code === 'wrongKey') && Keyring.open(folder).hasPasswords;
}

async function needsKey(workplace: WorkplaceHost): Promise<boolean> {
  try {
    const route = await workplace.findRoute(performance.now() + 6000);
    if (route.kind === 'remote') route.link.close();
    return false;
  } catch (error) {
    if (error instanceof AppError && isKeyProblem(error)) return true;
    throw error;
  }
}

function isKeyProblem({ code }: AppError): boolean {
  return code === 'keyMissing' || code === 'wrongKey' || code === 'fileDamaged';
}
