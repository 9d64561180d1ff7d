import { addDays, type CalendarDate } from '../../lib/calendar-date';
import type { BackupSettings } from './backup-settings';

/** A moment on the clock of the school: `yyyy-MM-ddTHH:mm`. Lexical order is chronological order. */
export type WallMoment = string;

/** Where no bells are known. */
export const FALLBACK_BACKUP_TIME = '18:00';
const AFTER_LAST_BELL_MINUTES = 15;

/** When in the day the copy is made: the set hour, or a quarter of an hour after the last bell; 18:00 where there are no bells. */
export function findBackupTime(settings: Pick<BackupSettings, 'time'>, lastBell: string | null): string {
  if (settings.time !== null) return settings.time;
  if (lastBell === null) return FALLBACK_BACKUP_TIME;
  const minutes = Math.min(23 * 60 + 45, Number(lastBell.slice(0, 2)) * 60 + Number(lastBell.slice(3, 5)) + AFTER_LAST_BELL_MINUTES);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

type Rhythm = { readonly everyDays: number; readonly time: string };

/**
 * Is a copy due (BAK-01)? Yes when the planned hour has come since the last planned copy and the day of that copy lies `everyDays` back –
 * however long ago the hour was: what was missed is made up for at the next start. The first copy is due at once.
 */
export function isBackupDue(rhythm: Rhythm, last: WallMoment | null, now: WallMoment): boolean {
  return last === null || now >= findNextRun(rhythm, last);
}

/** The next planned moment after the last copy: at the hour, `everyDays` after the day to which that copy counts. */
export function findNextRun({ everyDays, time }: Rhythm, last: WallMoment): WallMoment {
  return `${addDays(countsTo(last, time), everyDays)}T${time}`;
}

/** A copy made before the hour stands for the day before. */
function countsTo(moment: WallMoment, time: string): CalendarDate {
  const date = moment.slice(0, 10);
  return moment.slice(11, 16) < time ? addDays(date, -1) : date;
}
