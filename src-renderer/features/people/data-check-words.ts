import type { DataCheckRow } from '@shared/contract/guardian-contract';
import { plural } from '@shared/lib/plural';

/** «12.11.2025, просрочено на 3 дня», «ещё не проверялись, до 01.10.2025». */
export function describeDataCheck({ lastCheckedOn, dueOn, overdueDays }: DataCheckRow, formatDate: (date: string) => string): string {
  const last = lastCheckedOn === null ? 'ещё не проверялись' : formatDate(lastCheckedOn);
  if (overdueDays > 0) return `${last}, просрочено на ${overdueDays} ${plural(overdueDays, 'день', 'дня', 'дней')}`;
  return dueOn === null ? last : `${last}, следующая до ${formatDate(dueOn)}`;
}
