import type { KeyStore } from '../../database/database-key';
import { checkCopiesBeside } from '../check-copy-beside';
import { createBackend } from '../create-backend';
import { DocumentWorkshop } from '../document-workshop';
import { verifyBeside } from '../verify-beside';
import { keepUnlockedKeys } from './unlocked-keys';
import { Workplace } from './workplace';

export type WorkplaceStart = {
  readonly keys: KeyStore;
  readonly workstation: string;
  readonly isDemo: boolean;
  readonly outboxFolder: string | null;
  readonly onFolderOpened: (folder: string) => void;
  /** The bundle that calls: its workers lie beside it. */
  readonly bundleUrl: string;
};

/** The workplace as a process of its own runs it, with its workers; reads `UCH_NOW` and `UCH_PORT`. */
export function startWorkplace({ keys: kept, workstation, isDemo, outboxFolder, onFolderOpened, bundleUrl }: WorkplaceStart): Workplace {
  const { UCH_NOW: startAt, UCH_PORT: port } = process.env;
  const { keys, rememberKey } = keepUnlockedKeys(kept);
  const workshop = new DocumentWorkshop(new URL('./document-worker.js', bundleUrl));
  const checkCopy = checkCopiesBeside(new URL('./backup-worker.js', bundleUrl));
  const verifyCopy = verifyBeside(new URL('./verify-worker.js', bundleUrl));
  const backend = createBackend({ workstation, keys, startAt, isDemo, logError, buildDocument: workshop.build, checkCopy, verifyCopy, onFolderOpened });
  backend.jobs.start();
  const { programVersion } = backend.options;
  return new Workplace({ backend, workstation, programVersion, outboxFolder, rememberKey, logError, onFolderOpened, ...(port === undefined || port === '' ? {} : { port: Number(port) }) });
}

function logError(text: string, error: unknown): void {
  process.stderr.write(`${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
