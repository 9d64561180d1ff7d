/** Minutes without a key or a movement after which the screen is covered (SEC-08). */
export const IDLE_LOCK = { least: 2, most: 30, usual: 10 } as const;

/** The setting as it is stored; anything else counts as the usual ten. */
export function readIdleLockMinutes(value: string | undefined): number {
  const minutes = Number(value);
  return Number.isInteger(minutes) && minutes >= IDLE_LOCK.least && minutes <= IDLE_LOCK.most ? minutes : IDLE_LOCK.usual;
}
