import { AppError } from '@shared/contract/app-error';
import { contract, type ProcedureName } from '@shared/contract/contract';
import { findClockDrift } from '@shared/domain/security';
import { formatMoment } from '@shared/lib/format-moment';

/**
 * Nothing is entered into the journal from a computer whose clock is more than five minutes off the holder's (SYS-09): throws
 * `workstationClockWrong`. Both in milliseconds since 1970; shown as the clock in the corner of that computer's screen shows them.
 */
export function refuseWrongClock(name: ProcedureName, localNow: number, holderNow: number): void {
  if (contract[name].requires !== 'journal.enter') return;
  const [local, school] = [new Date(localNow).toISOString(), new Date(holderNow).toISOString()];
  if (findClockDrift(local, school) === null) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  throw new AppError('workstationClockWrong', { local: formatMoment(local, zone), school: formatMoment(school, zone) });
}
