import { z } from 'zod';
import type { HealthKind, HealthState } from '../domain/security';
import type { AppErrorData } from '../lib/app-error';
import type { LinkState } from './messages';
import { procedure } from './procedure';

/** This workstation: its line to the holder, and what it could not send yet. */
export type WorkplaceState = { readonly link: LinkState; readonly outbox: { readonly waiting: number; readonly refused: number } };

/** An entry that waits on this workstation; only its author can read it. */
export type OutboxEntry = {
  readonly id: string;
  readonly procedure: string;
  readonly input: unknown;
  /** When it was typed, UTC. */
  readonly typedAt: string;
  /** Null = not sent yet; otherwise why it was not taken. */
  readonly refusal: { readonly failure: AppErrorData | null; readonly answer: unknown } | null;
};

export type ConnectedClient = {
  readonly workstation: string;
  readonly address: string;
  readonly programVersion: string;
  readonly login: string | null;
  readonly since: string;
  readonly latencyMs: number | null;
};

/** «Состояние системы» (SYS-07, SYS-08). */
export type SystemState = {
  readonly holder: { readonly workstation: string; readonly epoch: number; readonly since: string; readonly programVersion: string };
  readonly clients: readonly ConnectedClient[];
  readonly workstations: readonly { readonly name: string; readonly programVersion: string; readonly lastSeenAt: string; readonly lastLogin: string | null; readonly mayHold: boolean; readonly isOutdated: boolean }[];
  readonly mayHoldAll: boolean;
  readonly file: { readonly bytes: number; readonly freeBytes: number | null; readonly answerMs: number };
};

/** A judged line of the panel (SYS-08). */
export type HealthItem = { readonly kind: HealthKind; readonly state: HealthState; readonly text: string };
/** Something for administrator or director to do today; `to` is the screen where it is done. */
export type SystemTask = { readonly kind: 'health' | 'roles' | 'breaches' | 'acts' | 'families' | 'credentials' | 'ends'; readonly text: string; readonly to: string };

const empty = z.strictObject({});

/** `outboxSecret`: opens what this person's entries on a workstation are sealed with; the same at every holder of the school. */
export type SessionTicket = { readonly ticket: string; readonly outboxSecret: string };

export const systemContract = {
  'workplace.getState': procedure<WorkplaceState>()({ input: empty, requires: 'public', beforePasswordChange: true }),
  'workplace.listOutbox': procedure<readonly OutboxEntry[]>()({ input: empty, requires: 'public', beforePasswordChange: true }),
  'workplace.resolveOutbox': procedure<null>()({ input: z.strictObject({ id: z.uuid(), choice: z.enum(['discard', 'send']) }), requires: 'public' }),
  /** A secret with which this session goes on at the next holder; kept in the memory of the workstation only. */
  'session.makeTicket': procedure<SessionTicket>()({ input: empty, requires: 'signedIn', beforePasswordChange: true }),
  'session.resume': procedure<null>()({ input: z.strictObject({ ticket: z.string().min(20).max(100) }), requires: 'public' }),
  'journal.watchPage': procedure<null>()({
    input: z.strictObject({ courseId: z.int().positive() }),
    requires: 'journal.view',
    scope: (input) => ({ course: input.courseId }),
  }),
  'journal.leavePage': procedure<null>()({ input: empty, requires: 'signedIn' }),
  'system.getState': procedure<SystemState>()({ input: empty, requires: 'system.view' }),
  'system.getHealth': procedure<readonly HealthItem[]>()({ input: empty, requires: 'system.view' }),
  'system.listTasks': procedure<readonly SystemTask[]>()({ input: empty, requires: 'accounts.viewRequests' }),
  /** Which workstations may hold the file; null = all. */
  'system.setMayHold': procedure<null>()({ input: z.strictObject({ names: z.array(z.string().min(1).max(100)).max(200).nullable() }), requires: 'system.manage' }),
};
