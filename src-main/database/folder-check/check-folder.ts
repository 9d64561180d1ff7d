import { AppError } from '@shared/lib/app-error';
import type { FolderFinding, FolderReport } from '@shared/domain/storage';
import type { DatabaseKey } from '../open-connection';
import { buildFolderReport } from './build-folder-report';
import { checkFiles } from './check-files';
import { checkMount } from './check-mount';
import { checkSpace, type MeasureFree } from './check-space';
import { checkSync } from './check-sync';
import { checkWritable } from './check-writable';
import { makeFinding } from './finding';
import { probeLocks } from './probe-locks';
import type { StartProbe } from './probe-protocol';
import { startProbe } from './start-probe';

const LIMIT_MS = 30_000;
const STEPS = 6;

export type FolderCheckOptions = {
  /** A folder that holds a school already is refused. */
  readonly isForNewSchool?: boolean;
  /** With the key of the school that lies there a file of a newer program is recognised. */
  readonly key?: DatabaseKey | null;
  readonly signal?: AbortSignal;
  readonly report?: (done: number, total: number, text: string) => void;
  readonly start?: StartProbe;
  readonly measureFree?: MeasureFree;
  readonly limitMs?: number;
};

/** May the school lie in this folder (SYS-02, SYS-03, SYS-07, SYS-08)? Asked by the wizard and by `doctor`. Throws `cancelled`. */
export async function checkFolder(folder: string, options: FolderCheckOptions = {}): Promise<FolderReport> {
  const { report = () => undefined, limitMs = LIMIT_MS, start = startProbe } = options;
  const limit = AbortSignal.timeout(limitMs);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    report(0, STEPS, 'Доступ к папке');
    const { findings, guardsLockedBytes } = await orAbort(checkQuickly(folder, options), signal);
    if (findings.some((finding) => finding.level === 'refuse')) return buildFolderReport(folder, findings);
    let done = 1;
    const locks = await probeLocks(folder, { start, guardsLockedBytes, signal, report: (text) => { done += 1; report(done, STEPS, text); } });
    report(STEPS, STEPS, 'Готово');
    return buildFolderReport(folder, [...findings, locks]);
  } catch (error) {
    if (options.signal?.aborted) throw new AppError('cancelled');
    if (limit.aborted) return buildFolderReport(folder, [makeFinding('refuse', 'probeTimedOut', { seconds: limitMs / 1000 })]);
    return buildFolderReport(folder, [makeFinding('refuse', 'probeBroken', { reason: error instanceof Error ? error.message : String(error) })]);
  }
}

/** The same without the slow lock probe: before a workstation becomes the holder of a school that has been at work here. */
export async function checkBeforeHolding(folder: string, options: Pick<FolderCheckOptions, 'key' | 'measureFree' | 'limitMs'> = {}): Promise<FolderReport> {
  const { limitMs = LIMIT_MS } = options;
  try {
    return buildFolderReport(folder, (await orAbort(checkQuickly(folder, options), AbortSignal.timeout(limitMs))).findings);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return buildFolderReport(folder, [makeFinding('refuse', 'probeTimedOut', { seconds: limitMs / 1000 })]);
  }
}

type Quick = { readonly findings: readonly FolderFinding[]; readonly guardsLockedBytes: boolean };

async function checkQuickly(folder: string, { isForNewSchool = false, key = null, measureFree }: FolderCheckOptions): Promise<Quick> {
  const writable = await checkWritable(folder);
  if (writable.level === 'refuse') return { findings: [writable], guardsLockedBytes: false };
  const mount = await checkMount(folder);
  const findings = [writable, ...mount.findings, ...(await checkSync(folder)), await checkSpace(folder, measureFree), ...(await checkFiles(folder, { isForNewSchool, key }))];
  return { findings, guardsLockedBytes: mount.guardsLockedBytes };
}

/** A call to a share that is gone may never come back: the wait for it ends, not the call. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => { reject(new AppError('cancelled')); }, { once: true });
    work.then(resolve, reject);
  });
}
