import { findBackupTime, findNextRun, isBackupDue, type BackupSettings } from '@shared/domain/backup';
import { toWallClock } from '@shared/lib/wall-clock';
import type { Query } from '../../database/statement-cache';
import type { HolderJob } from '../holder-job';
import { readRegulation } from '../regulation';
import { readTimeZone } from '../school';
import { readSettings } from './backup-settings';
import { makeBackup } from './make-backup';
import { findLastAttempt, findLastGood } from './register';
import { registerFoundCopies } from './register-found';

const RETRY_MS = 60 * 60_000;
const LAST_BELL = `SELECT max(t.end_time) AS "time" FROM bell_time t JOIN bell_schedule s ON s.id = t.schedule_id JOIN school_year y ON y.id = s.year_id WHERE y.is_open = 1`;

/** Makes the planned copy, the missed one at the next start, and tries again an hour after a failure (BAK-01). */
export const backupJob: HolderJob = {
  name: 'backup',
  everySeconds: 60,
  run: async (context) => {
    if (context.database.isOnServer) return;
    const now = context.clock.now();
    const plan = context.read((query) => ({ ...readPlan(query, now), attempt: findLastAttempt(query) }));
    if (!isBackupDue(plan.rhythm, plan.lastGood, toWallClock(now, plan.timeZone).slice(0, 16))) return;
    if (plan.attempt && !plan.attempt.isGood && Date.parse(now) - Date.parse(plan.attempt.startedAt) < RETRY_MS) return;
    await makeBackup({ ...context, accountId: null }, 'schedule');
  },
};

/** Copies that the register does not know yet: after a restore those younger than the restored copy, so that none of them is counted as missing. */
export const foundCopiesJob: HolderJob = {
  name: 'foundCopies',
  everySeconds: 600,
  run: async (context) => {
    if (!context.database.isOnServer) await registerFoundCopies({ ...context, accountId: null });
  },
};

export type BackupPlan = { readonly rhythm: { readonly everyDays: number; readonly time: string }; readonly timeZone: string; readonly lastGood: string | null; readonly lastBell: string | null };

/** With a nightly break for maintenance the copy is made in it, whatever hour the settings name (SYS-05). */
export function readPlan(query: Query, now: string): BackupPlan {
  const { settings } = readSettings(query);
  const timeZone = readTimeZone(query);
  const lastBell = query.find<{ time: string | null }>(LAST_BELL)?.time ?? null;
  const lastGood = findLastGood(query, false);
  const pause = readRegulation(query, toWallClock(now, timeZone).slice(0, 10)).get('availability');
  return { rhythm: findRhythm(pause.hasBreak ? { ...settings, time: pause.from } : settings, lastBell), timeZone, lastBell, lastGood: lastGood === null ? null : toWallClock(lastGood, timeZone).slice(0, 16) };
}

/** `yyyy-MM-ddTHH:mm`; a time that has passed means: within a minute. */
export function findNextBackup(plan: BackupPlan, now: string): string {
  return plan.lastGood === null ? toWallClock(now, plan.timeZone).slice(0, 16) : findNextRun(plan.rhythm, plan.lastGood);
}

function findRhythm(settings: BackupSettings, lastBell: string | null): BackupPlan['rhythm'] {
  return { everyDays: settings.everyDays, time: findBackupTime(settings, lastBell) };
}
