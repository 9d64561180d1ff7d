import { AppError } from '@shared/contract/app-error';
import type { SystemState } from '@shared/contract/system-contract';
import type { HandlerContext } from '../handler-context';
import { readMayHold } from './may-hold';

type Holder = { readonly workstation: string; readonly epoch: number; readonly since: string };
type Known = { readonly name: string; readonly programVersion: string; readonly lastSeenAt: string; readonly lastLogin: string | null };

const HOLDER = 'SELECT workstation AS "workstation", epoch AS "epoch", started_at AS "since" FROM holder WHERE id = 1';
const WORKSTATIONS = 'SELECT name AS "name", program_version AS "programVersion", last_seen_at AS "lastSeenAt", last_login AS "lastLogin" FROM workstation ORDER BY name';

/** Who holds the file, who is connected, which programs are out of date, how the file's disk answers (SYS-07, SYS-08). */
export function getSystemState(context: HandlerContext): SystemState {
  const { programVersion, storage, listClients } = context;
  const begun = performance.now();
  return context.read((query) => {
    const holder = query.find<Holder>(HOLDER);
    const answerMs = performance.now() - begun;
    if (!holder) throw new AppError('notFound', { what: 'ведущий' });
    const mayHold = readMayHold(query);
    const workstations = query.all<Known>(WORKSTATIONS).map((known) => ({ ...known, mayHold: mayHold?.includes(known.name) ?? true, isOutdated: known.programVersion !== programVersion }));
    const { bytes, freeBytes } = storage.measureFile();
    return { holder: { ...holder, programVersion }, clients: listClients(), workstations, mayHoldAll: mayHold === null, file: { bytes, freeBytes, answerMs } };
  });
}
