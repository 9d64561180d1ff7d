import type { DataCheckRow } from '@shared/contract/guardian-contract';

/** «12.11.2025, срок прошёл 12.12.2025», «нет, срок до 01.10.2025». */
export function describeDataCheck({ lastCheckedOn, dueOn, overdueDays }: DataCheckRow, formatDate: (date: string) => string): string {
  const last = lastCheckedOn === null ? 'нет' : formatDate(lastCheckedOn);
  if (dueOn === null) return last;
  return `${last}, ${overdueDays > 0 ? 'срок прошёл' : 'срок до'} ${formatDate(dueOn)}`;
}
