import { randomUUID } from 'node:crypto';

/** The beginning of the name of a file made only to try a folder. Two computers of a share may have processes of one number. */
export function makeProbeName(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`;
}
