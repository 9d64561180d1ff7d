import { hostname } from 'node:os';
import packageFile from '../../package.json';
import type { KeyStore } from '../database/database-key';
import { verifyHere } from '../features/audit';
import type { Verifier } from '../features/audit-verifier';
import { checkHere } from '../features/backup';
import type { CopyChecker } from '../features/copy-checker';
import { buildOrder, type DocumentBuilder } from '../features/printing';
import { Backend } from './backend';
import { makeTimeSource, type TimeSource } from './clock';
import { handlers, replays } from './handlers';

export type BackendStart = {
  /** Default: the name of this computer. */
  readonly workstation?: string;
  readonly keys: KeyStore;
  /** `UCH_NOW`; undefined = the machine's clock. */
  readonly startAt: string | undefined;
  /** Instead of `startAt`: a clock that the caller moves (demo, tests). */
  readonly time?: TimeSource;
  readonly isDemo: boolean;
  readonly logError: (message: string, error: unknown) => void;
  /** Default: documents are built in this process. */
  readonly buildDocument?: DocumentBuilder;
  /** Default: copies are checked in this process. */
  readonly checkCopy?: CopyChecker;
  /** Default: checked in this process. */
  readonly verifyCopy?: Verifier;
  readonly onFolderOpened?: (folder: string) => void;
};

/** The backend as every entry starts it: own process of a workstation, command line, tests. */
export function createBackend(start: BackendStart): Backend {
  const { workstation = hostname(), keys, startAt, isDemo, logError, buildDocument = buildOrder, checkCopy = checkHere, verifyCopy = verifyHere, onFolderOpened = () => undefined } = start;
  return new Backend({ workstation, keys, time: start.time ?? makeTimeSource(startAt), handlers, replays, programVersion: packageFile.version, isDemo, logError, buildDocument, checkCopy, verifyCopy, onFolderOpened });
}
