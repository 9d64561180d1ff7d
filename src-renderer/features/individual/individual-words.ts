import type { IndividualPlan, IndividualPupil } from '@shared/contract/individual-contract';
import type { SheetPart } from '@shared/domain/individual';
import { formatDate } from '@shared/lib/russian-date';

/** «с 08.12.2025», «08.12.2025 – 19.12.2025». */
export function formatSpan({ dateFrom, dateTo }: { readonly dateFrom: string; readonly dateTo: string | null }): string {
  return dateTo === null ? `с ${formatDate(dateFrom)}` : `${formatDate(dateFrom)} – ${formatDate(dateTo)}`;
}

export function describeState({ dateFrom, dateTo }: Pick<IndividualPlan, 'dateFrom' | 'dateTo'>, today: string): string {
  if (today < dateFrom) return 'ещё не начат';
  return dateTo !== null && dateTo < today ? 'закончен' : 'действует';
}

const PART_NAMES: Readonly<Record<SheetPart, string>> = { topic: 'тема', homework: 'задание', mark: 'отметка' };

/** «внесено позже срока: тема, отметка»; empty while all was in time. */
export function describeLate(late: readonly SheetPart[]): string {
  return late.length === 0 ? '' : `внесено позже срока: ${late.map((part) => PART_NAMES[part]).join(', ')}`;
}

export function listPupilOptions(pupils: readonly IndividualPupil[]): { value: string; label: string }[] {
  return pupils.map(({ studentId, name, className }) => ({ value: String(studentId), label: `${name}, ${className}` }));
}

export function toId(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export function toText(id: number | null): string | null {
  return id === null ? null : String(id);
}
