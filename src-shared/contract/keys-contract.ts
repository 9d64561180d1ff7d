import { z } from 'zod';
import { procedure } from './procedure';

/** Who did something and when (UTC instant); `name` is null for the program itself. */
export type KeyEvent = { readonly at: string; readonly name: string | null };

/** Who can open the school file after a login or by the recovery sheet (SEC-13, BAK-02). */
export type KeysState = {
  /** False: the school lies on a server, and the program keeps no key for it. */
  readonly isUsed: boolean;
  /** The sheet that is valid now; null: none was ever printed, so a lost key cannot be replaced by anything. */
  readonly recovery: KeyEvent | null;
  readonly accountsWithEntry: number;
  /** They may sign in but have no entry: they get one at their next login. Names in the order of the alphabet. */
  readonly accountsWithout: readonly string[];
  readonly lastRekey: KeyEvent | null;
  /** About as long as a re-keying would hold everybody up. */
  readonly rekeySeconds: number;
};

/** The sheet as PDF; the code is on it and nowhere else (DOC-61). */
export type RecoverySheet = { readonly fileName: string; readonly bytes: Uint8Array };

export const keysContract = {
  'keys.getState': procedure<KeysState>()({ input: z.strictObject({}), requires: 'keys.manage' }),
  /** A new code; the sheet before this one opens nothing any more. */
  'keys.makeRecoverySheet': procedure<RecoverySheet>()({ input: z.strictObject({}), requires: 'keys.manage' }),
  /** A new random key for the school file: who was blocked, or kept the old key, opens nothing written from now on (USR-07). */
  'keys.rekey': procedure<KeysState>()({ input: z.strictObject({}), requires: 'keys.manage' }),
};
