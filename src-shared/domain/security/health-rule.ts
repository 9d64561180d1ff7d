/** One line of «Состояние системы» (SYS-08): green, to be looked at, or a task for today. */
export type HealthState = 'good' | 'warning' | 'bad';
export const HEALTH_KINDS = ['integrity', 'copies', 'disk', 'answer', 'logins'] as const;
export type HealthKind = (typeof HEALTH_KINDS)[number];
export const HEALTH_TITLES: Readonly<Record<HealthKind, string>> = {
  integrity: 'Целостность базы', copies: 'Резервные копии', disk: 'Место на диске', answer: 'Ответ папки школы', logins: 'Неудачные входы за сутки',
};

const GB = 1024 ** 3;
const DAY_MS = 86_400_000;

/** The last check of the whole file: a finding is bad, none for more than a fortnight is to be looked at. */
export function judgeIntegrity(last: { readonly isOk: boolean; readonly finishedAt: string } | null, now: string): HealthState {
  if (last === null) return 'warning';
  if (!last.isOk) return 'bad';
  return Date.parse(now) - Date.parse(last.finishedAt) > 14 * DAY_MS ? 'warning' : 'good';
}

/** A copy and a migration each need the size of the file once more. */
export function judgeDisk(freeBytes: number | null, fileBytes: number): HealthState {
  if (freeBytes === null) return 'good';
  if (freeBytes < Math.max(GB, fileBytes * 2)) return 'bad';
  return freeBytes < Math.max(5 * GB, fileBytes * 5) ? 'warning' : 'good';
}

export function judgeAnswer(milliseconds: number): HealthState {
  if (milliseconds > 1000) return 'bad';
  return milliseconds > 200 ? 'warning' : 'good';
}

/** A few wrong passwords are a Monday morning, dozens are somebody trying. */
export function judgeLogins(failures: number): HealthState {
  if (failures >= 30) return 'bad';
  return failures >= 10 ? 'warning' : 'good';
}
