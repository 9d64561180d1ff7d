import type { HandlerContext } from '../handler-context';
import type { JobContext } from '../holder-job';

/** `accountId`: at whose wish a copy is made; null = by the program itself. */
export type BackupContext = Omit<JobContext, 'endSessions' | 'verifyCopy'> & { readonly accountId: number | null };

/** Made at somebody's wish: the register names them. */
export function forCaller(context: HandlerContext): BackupContext {
  const { storage, clock, workstation, read, write, publish, report, signal, checkCopy } = context;
  return { database: context.database, storage, clock, workstation, read, write, publish, report, signal, checkCopy, accountId: context.actor.accountId };
}
