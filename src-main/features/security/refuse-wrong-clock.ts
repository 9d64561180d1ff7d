import { AppError } from '@shared/contract/app-error';
import { contract, type ProcedureName } from '@shared/contract/contract';
import { findClockDrift } from '@shared/domain/security';
import { formatMoment, formatZone } from '@shared/lib/format-moment';

/** What a workstation knows of the school's clock: milliseconds since 1970, and its zone (IANA name). */
type SchoolClock = { readonly holderNow: number; readonly timeZone: string };

/**
 * Nothing is entered into the journal from a computer whose clock is more than five minutes off the holder's (SYS-09): throws
 * `workstationClockWrong`. Told as people see it: this computer's clock as it stands in the corner of its screen, the school's time as
 * everywhere in the program; where the two are in different zones, each with its zone.
 */
export function refuseWrongClock(name: ProcedureName, localNow: number, { holderNow, timeZone }: SchoolClock, ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone): void {
  if (contract[name].requires !== 'journal.enter') return;
  const [local, school] = [new Date(localNow).toISOString(), new Date(holderNow).toISOString()];
  if (findClockDrift(local, school) === null) return;
  const [ownOffset, schoolOffset] = [formatZone(local, ownZone), formatZone(school, timeZone)];
  const isSame = ownOffset === schoolOffset;
  throw new AppError('workstationClockWrong', {
    local: isSame ? formatMoment(local, ownZone) : `${formatMoment(local, ownZone)} (${ownOffset})`,
    school: isSame ? formatMoment(school, timeZone) : `${formatMoment(school, timeZone)} (${schoolOffset})`,
  });
}
