import { z } from 'zod';
import { ROLES, type Role } from '../domain/accounts';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

/** `none`: no password yet; `temporary`: slip issued, first login pending; `expired`: slip not used in time; `active`; `blocked`. */
export type AccountState = 'none' | 'temporary' | 'expired' | 'active' | 'blocked';

export type AccountRow = {
  readonly id: number;
  readonly staffId: number;
  readonly name: string;
  readonly position: string;
  readonly login: string;
  readonly roles: readonly Role[];
  /** Asked for, and waiting for the director's confirmation (USR-07). */
  readonly waitingRoles: readonly Role[];
  /** From this day on nobody signs in with it (USR-08). */
  readonly endsOn: string | null;
  readonly state: AccountState;
  readonly slipExpiresAt: string | null;
  readonly lockedUntil: string | null;
  readonly lastLoginAt: string | null;
  readonly lastWorkstation: string | null;
  readonly version: number;
};

/** The printed slip; the password is on it and nowhere else (USR-02). */
export type IssuedSlip = { readonly fileName: string; readonly bytes: Uint8Array; readonly login: string; readonly expiresAt: string };
/** One print with the slips of everybody who had none. */
export type IssuedSlips = PrintedDocument & { readonly issued: number };
export type IssuedPassword = { readonly login: string; readonly password: string; readonly expiresAt: string; readonly name: string };

const account = z.strictObject({ accountId: z.int().positive() });

export const accountsContract = {
  'accounts.list': procedure<readonly AccountRow[]>()({ input: z.strictObject({}), requires: 'accounts.manage' }),
  'accounts.issueSlip': procedure<IssuedSlip>()({ input: account.extend({ format: z.enum(['pdf', 'text']).default('pdf') }), requires: 'accounts.manage' }),
  'accounts.issueMissingSlips': procedure<IssuedSlips>()({ input: z.strictObject({}), requires: 'accounts.manage' }),
  'accounts.setRoles': procedure<AccountRow>()({
    input: account.extend({ roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length), version: z.int() }),
    requires: 'accounts.manage',
  }),
  'accounts.setBlocked': procedure<AccountRow>()({ input: account.extend({ blocked: z.boolean(), version: z.int() }), requires: 'accounts.manage' }),
};
