import type { FeatureHandlers } from '../handler-context';
import { getKeysState } from './get-keys-state';
import { makeRecoverySheet } from './make-recovery-sheet';
import { openWithRecovery } from './open-with-recovery';
import { rekey } from './rekey';

export const keysHandlers: FeatureHandlers<'keys.getState' | 'keys.makeRecoverySheet' | 'keys.rekey' | 'storage.openWithRecovery'> = {
  'keys.getState': (_input, context) => getKeysState(context),
  'keys.makeRecoverySheet': (_input, context) => makeRecoverySheet(context),
  'keys.rekey': (_input, context) => rekey(context),
  'storage.openWithRecovery': (input, context) => openWithRecovery(context, input.folder, input.code),
};
