import { z } from 'zod';
import { IDLE_LOCK, type BreachOutcome } from '../domain/security';
import { procedure } from './procedure';
import type { SessionInfo } from './session-contract';

export type ConfidentialityRule = { readonly version: string; readonly paragraphs: readonly string[]; readonly yearName: string };

/** The school's time, for whoever is not signed in yet: what a person enters as a time is on the school's clock. */
export type SchoolClock = { readonly now: string; readonly timeZone: string };

/** `isLate`: told later than an hour after it was noticed. Whether the login exists is not told. */
export type BreachReceipt = { readonly number: number; readonly reportedAt: string; readonly isLate: boolean };

export type BreachRow = {
  readonly id: number;
  readonly login: string;
  /** Null for a login that does not exist. */
  readonly person: string | null;
  readonly reporter: string;
  readonly isReporterSignedIn: boolean;
  readonly noticedAt: string;
  readonly reportedAt: string;
  readonly isLate: boolean;
  readonly workstation: string;
  readonly description: string;
  readonly outcome: BreachOutcome;
  /** The act made on it; null = none yet (SEC-12). */
  readonly actId: number | null;
  readonly seen: { readonly at: string; readonly by: string } | null;
};

const empty = z.strictObject({});

export const securityContract = {
  'security.getRule': procedure<ConfidentialityRule>()({ input: empty, requires: 'signedIn', beforeAcknowledgement: true }),
  /** Confirms the rule for the open school year (SEC-10); `version` is the one that was read. */
  'security.acknowledge': procedure<SessionInfo>()({ input: z.strictObject({ version: z.string().min(1).max(40) }), requires: 'signedIn', beforeAcknowledgement: true }),
  'security.getClock': procedure<SchoolClock>()({ input: empty, requires: 'public' }),
  /** «Сообщить о нарушении конфиденциальности»: also from the login window, without a password (SEC-11). */
  'security.reportBreach': procedure<BreachReceipt>()({
    input: z.strictObject({
      login: z.string().trim().min(1).max(100),
      reporter: z.string().trim().min(3).max(200),
      noticedAt: z.iso.datetime({ offset: true }),
      description: z.string().trim().min(5).max(2000),
    }),
    requires: 'public',
  }),
  'security.listBreaches': procedure<readonly BreachRow[]>()({ input: empty, requires: 'security.breaches' }),
  'security.seeBreach': procedure<BreachRow>()({ input: z.strictObject({ id: z.int().positive() }), requires: 'security.breaches' }),
  'security.setIdleLock': procedure<null>()({ input: z.strictObject({ minutes: z.int().min(IDLE_LOCK.least).max(IDLE_LOCK.most) }), requires: 'accounts.manage' }),
};
