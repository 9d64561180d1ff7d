import type { DatabaseKey } from '../open-connection';
import type { Keyring } from './keyring';

/** The keyring of the school that is open, with the key that opened it. */
export type OpenKeyring = { readonly keyring: Keyring; readonly databaseKey: DatabaseKey };
