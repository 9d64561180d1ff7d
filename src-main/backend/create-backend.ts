import packageFile from '../../package.json';
import type { KeyStore } from '../database/database-key';
import { Backend } from './backend';
import { makeTimeSource } from './clock';
import { handlers } from './handlers';

export type BackendStart = {
  readonly keys: KeyStore;
  /** `UCH_NOW`; undefined = the machine's clock. */
  readonly startAt: string | undefined;
  readonly isDemo: boolean;
  readonly logError: (message: string, error: unknown) => void;
};

/** The backend as every entry starts it: own process of a workstation, command line, tests. */
export function createBackend({ keys, startAt, isDemo, logError }: BackendStart): Backend {
  return new Backend({ keys, time: makeTimeSource(startAt), handlers, programVersion: packageFile.version, isDemo, logError });
}
