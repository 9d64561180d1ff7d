import type { AccountRow } from '@shared/contract/accounts-contract';
import { formatDate } from '@shared/lib/russian-date';

/** State of an account in words, with the dates that matter (USR-02, USR-03, SEC-01). */
export function describeState(row: AccountRow, formatMoment: (instant: string) => string, now: number): string {
  if (row.state === 'blocked') return 'Заблокирована';
  if (row.lockedUntil !== null && Date.parse(row.lockedUntil) > now) return `Вход закрыт до ${formatMoment(row.lockedUntil)}: пять неверных попыток`;
  if (row.state === 'none') return 'Листок не выдан';
  if (row.state === 'active') return 'Работает';
  const until = row.slipExpiresAt === null ? '' : ` ${formatDate(row.slipExpiresAt)}`;
  return row.state === 'temporary' ? `Листок выдан, действует до${until}` : `Листок просрочен${until}`;
}
