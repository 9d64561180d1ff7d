import type { CalendarDate } from '../../lib/calendar-date';
import { formatDate } from '../../lib/russian-date';

/** «приказ № 41 от 10.12.2025». */
export function formatPaper({ basis, documentNumber, documentDate }: { readonly basis: string; readonly documentNumber: string | null; readonly documentDate: CalendarDate | null }): string {
  return [basis, documentNumber === null || documentNumber === '' ? null : `№ ${documentNumber}`, documentDate === null ? null : `от ${formatDate(documentDate)}`].filter((part) => part !== null).join(' ');
}
