import { AppError } from '@shared/contract/app-error';
import { findMaintenanceState, isOpenInMaintenance, type MaintenanceBreak } from '@shared/domain/security';
import { toWallClock } from '@shared/lib/wall-clock';
import type { Query } from '../../database/statement-cache';
import type { Clock } from '../handler-context';
import { readRegulation } from '../regulation';
import { readTimeZone } from '../school';

/** The nightly break that the school's rules set; null = the program works round the clock (SYS-05, LRS-73). */
export function findMaintenanceBreak(query: Query, clock: Clock): MaintenanceBreak | null {
  const { hasBreak, from, to } = readRegulation(query, clock.today()).get('availability');
  return hasBreak ? { from, to } : null;
}

/** During the break nothing is entered. On the path of every call: where there is no break, one look into memory. */
export function refuseInMaintenance(query: Query, procedure: string, clock: Clock): void {
  if (isOpenInMaintenance(procedure)) return;
  const pause = findMaintenanceBreak(query, clock);
  if (pause === null) return;
  if (findMaintenanceState(toWallClock(clock.now(), readTimeZone(query)).slice(11, 16), pause).kind === 'inside') throw new AppError('maintenance', { until: pause.to });
}
