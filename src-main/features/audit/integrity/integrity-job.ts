import { toWallClock } from '@shared/lib/wall-clock';
import type { HolderJob } from '../../holder-job';
import { readTimeZone } from '../../school';
import { findLastCheck } from './list-checks';
import { runCheck } from './run-check';

const WEEK_MS = 7 * 86_400_000;
/** A computer that is switched off every evening is checked by day. */
const TOO_LONG_MS = 10 * 86_400_000;
const EVENING = 20;
const MORNING = 6;

/** The whole file is checked once a week when nobody works, and by day where no evening comes (SYS-08, SEC-14). */
export const integrityJob: HolderJob = {
  name: 'integrity',
  everySeconds: 1800,
  startAfterSeconds: 1800,
  run: async (context) => {
    const now = context.clock.now();
    const { last, timeZone } = context.read((query) => ({ last: findLastCheck(query), timeZone: readTimeZone(query) }));
    const since = last ? Date.parse(now) - Date.parse(last.startedAt) : firstLook(context.read((query) => query.find<{ at: string }>(FIRST_LINE))?.at, now);
    const hour = Number(toWallClock(now, timeZone).slice(11, 13));
    const isNight = hour >= EVENING || hour < MORNING;
    if (since > TOO_LONG_MS || (since > WEEK_MS && isNight)) await runCheck({ ...context, accountId: null }, []);
  },
};

const FIRST_LINE = 'SELECT at AS "at" FROM audit_entry ORDER BY id LIMIT 1';

/** A new school is a week old before its first check. */
function firstLook(madeAt: string | undefined, now: string): number {
  return madeAt === undefined ? 0 : Date.parse(now) - Date.parse(madeAt);
}
