import type { HandlerContext } from './handler-context';

/** What work without a caller is given: the holder's own hands. */
export type JobContext = Pick<HandlerContext, 'database' | 'storage' | 'clock' | 'workstation' | 'read' | 'write' | 'publish' | 'report' | 'signal' | 'checkCopy' | 'verifyCopy' | 'endSessions'>;

/** Work that the holder does by itself while the school is open, one job at a time. */
export type HolderJob = {
  readonly name: string;
  /** At most so often, by the holder's clock. */
  readonly everySeconds: number;
  /** Not before the program has run so long: the first minutes of a morning belong to people. */
  readonly startAfterSeconds?: number;
  readonly run: (context: JobContext) => Promise<void>;
};
