import { plural } from '../../lib/plural';

export type BackupAlarm = { readonly code: 'noGoodCopy' | 'noExternalCopy' | 'lastFailed'; readonly days: number; readonly lastAt: string | null };

export type BackupFacts = {
  readonly now: string;
  /** Since when there is something to copy: creation of the school. */
  readonly since: string;
  /** UTC instants; null = never. */
  readonly lastGoodAt: string | null;
  readonly lastExternalAt: string | null;
  /** The newest attempt did not give a good copy. */
  readonly hasLastFailed: boolean;
  readonly everyDays: number;
};

const DAY_MS = 86_400_000;
const EXTERNAL_DAYS = 30;

/**
 * What administrator and director have to be told: no good copy within twice the rhythm (BAK-01), no external one within 30 days
 * (BAK-02), the last attempt failed. The instant at which a limit is reached does not alarm yet.
 */
export function findBackupAlarms(facts: BackupFacts): BackupAlarm[] {
  const { lastGoodAt, lastExternalAt } = facts;
  const age = (at: string | null): number => (Date.parse(facts.now) - Date.parse(at ?? facts.since)) / DAY_MS;
  const alarms: BackupAlarm[] = [];
  if (age(lastGoodAt) > facts.everyDays * 2) alarms.push({ code: 'noGoodCopy', days: Math.floor(age(lastGoodAt)), lastAt: lastGoodAt });
  if (age(lastExternalAt) > EXTERNAL_DAYS) alarms.push({ code: 'noExternalCopy', days: Math.floor(age(lastExternalAt)), lastAt: lastExternalAt });
  if (facts.hasLastFailed) alarms.push({ code: 'lastFailed', days: Math.floor(age(lastGoodAt)), lastAt: lastGoodAt });
  return alarms;
}

/** In words for the warning line: what it means and what to do. */
export function formatBackupAlarm({ code, days }: BackupAlarm): string {
  const span = `${String(days)} ${plural(days, 'день', 'дня', 'дней')}`;
  if (code === 'noGoodCopy') return `Нет хорошей копии базы дольше ${String(days)} ${plural(days, 'дня', 'дней', 'дней')}. Сделайте копию и проверьте места для копий.`;
  if (code === 'noExternalCopy') return `Копии вне этого компьютера нет уже ${span}. Укажите второе место – сетевую папку другого компьютера или съёмный диск – и сделайте копию.`;
  return 'Последняя попытка сделать копию не удалась. Причина – в журнале копий.';
}
