import { AppError } from '@shared/contract/app-error';
import type { Backend } from '../backend/backend';
import { readLease } from '../backend/holder/lease';
import { RemoteLink } from '../backend/holder/remote-link';
import type { Caller } from './command';

export type HolderCaller = Caller & { readonly close: () => void };

/** The school is open elsewhere: the command asks there. */
export async function connectToHolder(folder: string, workstation: string, backend: Backend): Promise<HolderCaller> {
  const lease = readLease(folder);
  if (!lease) throw new AppError('heldElsewhere', { workstation: 'не назван' });
  const { programVersion, time } = backend.options;
  const link = await RemoteLink.connect(lease, { workstation, programVersion, now: time });
  return { call: (name, input, options = {}) => link.call(name, input, options), close: () => { link.close(); } };
}
