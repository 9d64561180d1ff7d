import { z } from 'zod';
import type { AppErrorData } from '@shared/lib/app-error';
import type { BackendMessage, ClientMessage } from '@shared/contract/messages';

/** The first message of a workstation. Raised when older programs can no longer be understood. */
export const PROTOCOL = 1;

export const hello = z.object({
  type: z.literal('hello'),
  protocol: z.int(),
  schoolKey: z.string().max(100),
  workstation: z.string().min(1).max(100),
  programVersion: z.string().max(50),
  schemaVersion: z.int(),
  /** The workstation's clock, for the warning that it goes wrong (SYS-09). */
  at: z.string().max(40),
});

export type Hello = z.infer<typeof hello>;

/** What goes beside the messages of the contract. */
export type ToHolder = Hello | ClientMessage | { readonly type: 'ping'; readonly id: number; readonly latencyMs: number | null };
export type FromHolder =
  | BackendMessage
  /** The school's time, and the zone of its clocks. */
  | { readonly type: 'welcome'; readonly epoch: number; readonly at: string; readonly timeZone: string }
  | { readonly type: 'refused'; readonly error: AppErrorData }
  | { readonly type: 'pong'; readonly id: number }
  /** The holder gives the file up in order: look for the next one at once. */
  | { readonly type: 'released' };
