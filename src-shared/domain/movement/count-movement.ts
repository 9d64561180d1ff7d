import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { putsOnList, takesFromList, type MovementKind } from './movement-kind';

export type CountedLine = { readonly kind: MovementKind; readonly date: CalendarDate; readonly fromClassId: number | null; readonly toClassId: number | null };
export type CountedSpan = { readonly classId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
/** `withoutOrder`: changes of the list that no movement explains; 0 in an orderly register. */
export type ClassCount = {
  readonly start: number; readonly arrived: number; readonly left: number; readonly transferredIn: number; readonly transferredOut: number; readonly end: number; readonly withoutOrder: number;
};
export type CountedRange = { readonly from: CalendarDate; readonly to: CalendarDate; readonly yearStart: CalendarDate };

/**
 * «Движение контингента» of a class (MOV-06). At the start: who was on the list the day before the first one; at the beginning of the year, who was there on its first
 * day without having arrived on it. A leaver counts on the first day off the list.
 */
export function countMovement(classId: number, spans: readonly CountedSpan[], lines: readonly CountedLine[], { from, to, yearStart }: CountedRange): ClassCount {
  const own = spans.filter((span) => span.classId === classId);
  const within = lines.filter((line) => line.date >= from && line.date <= to);
  const arrived = within.filter((line) => line.toClassId === classId && putsOnList(line.kind));
  const transferredIn = within.filter((line) => line.toClassId === classId && line.kind === 'transfer');
  const left = within.filter((line) => line.fromClassId === classId && takesFromList(line.kind)).length;
  const transferredOut = within.filter((line) => line.fromClassId === classId && line.kind === 'transfer').length;
  const isFromBeginning = from <= yearStart;
  const newcomers = isFromBeginning ? [...arrived, ...transferredIn].filter((line) => line.date <= yearStart).length : 0;
  const start = countOn(own, isFromBeginning ? yearStart : addDays(from, -1)) - newcomers;
  const end = countOn(own, to < yearStart ? yearStart : to);
  const withoutOrder = end - (start + arrived.length + transferredIn.length - left - transferredOut);
  return { start, arrived: arrived.length, left, transferredIn: transferredIn.length, transferredOut, end, withoutOrder };
}

function countOn(spans: readonly CountedSpan[], date: CalendarDate): number {
  return spans.filter((span) => span.dateFrom <= date && (span.dateTo === null || date <= span.dateTo)).length;
}

export function sumCounts(counts: readonly ClassCount[]): ClassCount {
  const sum = (key: keyof ClassCount): number => counts.reduce((total, count) => total + count[key], 0);
  return {
    start: sum('start'), arrived: sum('arrived'), left: sum('left'), transferredIn: sum('transferredIn'), transferredOut: sum('transferredOut'), end: sum('end'), withoutOrder: sum('withoutOrder'),
  };
}
