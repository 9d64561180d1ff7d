import { z } from 'zod';
import { procedure } from './procedure';

/** Result of `verify`: integrity of the file, foreign keys, the chain of the audit, marks against their audit lines. */
export type VerifyReport = {
  readonly ok: boolean;
  readonly findings: readonly string[];
  readonly auditCount: number;
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly headHash: string;
};

export const auditContract = {
  'audit.verify': procedure<VerifyReport>()({ input: z.strictObject({}), requires: 'audit.view' }),
};
