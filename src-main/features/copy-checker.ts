import type { DatabaseKey } from '../database/open-connection';

/** What a look into a copy of the school file shows. `findings` empty = whole; the rest is zero or empty where the file does not open. */
export type CopyFacts = {
  readonly findings: readonly string[];
  readonly sha256: string;
  readonly headId: number;
  readonly headHash: string;
  readonly lastEntryAt: string | null;
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
  readonly school: string;
};

export type CopyOrder = { readonly path: string; readonly key: DatabaseKey };
/** In this process, or in a worker beside it. */
export type CopyChecker = (order: CopyOrder) => Promise<CopyFacts>;
