import { z } from 'zod';
import type { Role } from '../domain/accounts';
import { procedure } from './procedure';

/** The signed-in person and what the frame needs of school and year. */
export type SessionInfo = {
  readonly accountId: number;
  readonly staffId: number;
  readonly name: string;
  readonly initials: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
  /** The rule of confidentiality is still to be confirmed for this school year (SEC-10). */
  readonly mustAcknowledge: boolean;
  /** Minutes without work after which the screen is covered (SEC-08). */
  readonly idleLockMinutes: number;
  /** Rights of the contract this person has at least somewhere; the menu shows nothing else. */
  readonly rights: readonly string[];
  readonly previousLogin: { readonly at: string; readonly workstation: string } | null;
  /** Workstations on which the same account is signed in at this moment (SYS-06). */
  readonly otherPlaces: readonly string[];
  /** The nightly break in which nothing is entered, by the school's clock (SYS-05); null = none. */
  readonly maintenance: { readonly from: string; readonly to: string } | null;
  readonly school: { readonly fullName: string; readonly shortName: string; readonly timeZone: string };
  readonly year: { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string };
  readonly today: string;
  readonly now: string;
  /** Class of which this person is class teacher, if any. */
  readonly ownClasses: readonly { readonly id: number; readonly name: string }[];
};

const empty = z.strictObject({});
const password = z.string().min(1).max(200);

export const sessionContract = {
  'session.get': procedure<SessionInfo | null>()({ input: empty, requires: 'public', beforePasswordChange: true }),
  'session.login': procedure<SessionInfo>()({ input: z.strictObject({ login: z.string().trim().min(1).max(100), password }), requires: 'public' }),
  'session.logout': procedure<null>()({ input: empty, requires: 'signedIn', beforePasswordChange: true }),
  /** Uncovers a locked screen: the password of the same person (SEC-08). */
  'session.unlock': procedure<null>()({ input: z.strictObject({ password }), requires: 'signedIn', beforePasswordChange: true }),
  'session.changePassword': procedure<SessionInfo>()({
    input: z.strictObject({ oldPassword: password, newPassword: password }),
    requires: 'signedIn',
    beforePasswordChange: true,
  }),
};
