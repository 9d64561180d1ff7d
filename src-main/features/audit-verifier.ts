import type { VerifyReport } from '@shared/contract/audit-contract';
import type { KnownHead } from '../database/known-heads';
import type { DatabaseKey } from '../database/open-connection';

/** A copy of the school file to be checked, with what is known of its log from outside. */
export type VerifyOrder = { readonly path: string; readonly key: DatabaseKey; readonly heads: readonly KnownHead[]; readonly controls: readonly string[] };

/** In this process, or in a worker beside it. The signal ends a check that nobody waits for any more. */
export type Verifier = (order: VerifyOrder, signal: AbortSignal) => Promise<VerifyReport>;
