import type { PageExemption } from '@shared/contract/journal-contract';
import { formatDate } from '@shared/lib/russian-date';

/** «освобождён от предмета с 01.09.2025 по 31.12.2025: справка (№ 12)» (PUP-07). */
export function describeExemption({ dateFrom, dateTo, basis, document }: PageExemption): string {
  const paper = document === '' ? '' : ` (${document})`;
  return `освобождён от предмета с ${formatDate(dateFrom)}${dateTo === null ? '' : ` по ${formatDate(dateTo)}`}: ${basis}${paper}`;
}
