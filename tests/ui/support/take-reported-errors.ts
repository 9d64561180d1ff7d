import { onTestFinished } from 'vitest';

/** For tests of how a bug looks to the person: the causes that went to the window's error log, instead of a failed run. */
export function takeReportedErrors(): readonly unknown[] {
  const taken: unknown[] = [];
  const take = (event: ErrorEvent) => { taken.push(event.error); };
  window.addEventListener('error', take);
  onTestFinished(() => { window.removeEventListener('error', take); });
  return taken;
}
