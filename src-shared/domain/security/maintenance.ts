/** The break for maintenance of every night, by the clock of the school (SYS-05, LRS-73); it may run over midnight. */
export type MaintenanceBreak = { readonly from: string; readonly to: string };

/** Minutes before the break in which open screens count down. */
export const COUNTDOWN_MINUTES = 10;

export type MaintenanceState = { readonly kind: 'open' } | { readonly kind: 'soon' | 'inside'; readonly minutesLeft: number };

const DAY = 1440;

/** Where the clock (`HH:mm…`) stands: in the break with minutes to its end, ten minutes or less before it, or neither. */
export function findMaintenanceState(time: string, { from, to }: MaintenanceBreak): MaintenanceState {
  const [now, start, end] = [toMinutes(time), toMinutes(from), toMinutes(to)];
  const length = (end - start + DAY) % DAY;
  const since = (now - start + DAY) % DAY;
  if (since < length) return { kind: 'inside', minutesLeft: length - since };
  const until = DAY - since;
  return until <= COUNTDOWN_MINUTES && length > 0 ? { kind: 'soon', minutesLeft: until } : { kind: 'open' };
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Calls that keep the school safe and work without its data; and those whose verb says that they only look. */
const ALWAYS = /^(?:session|storage|workplace|backup|system|keys|audit|printing)\.|^security\.(?:reportBreach|acknowledge)$|^regulation\./;
const LOOKS = /\.(?:get|list|find|search|check|compare|preview|build|print|export|watch|leave)(?![a-z])/;

/** May a call run during the break, when the school can only be looked at? */
export function isOpenInMaintenance(procedure: string): boolean {
  return ALWAYS.test(procedure) || LOOKS.test(procedure);
}
