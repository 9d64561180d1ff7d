import { addUp, FULFILMENT_HEADS, isBehind, nameCourse, sumFulfilment, type FulfilmentCourse, type FulfilmentSide, type FulfilmentSum } from '@shared/domain/lesson-plan';
import type { FulfilmentRow } from '@shared/contract/fulfilment-contract';

/** What a column is called, how wide it is on paper, and its number of a line. */
type Figure = { readonly title: string; readonly widthMm: number; readonly pick: (sum: Pick<FulfilmentSum, 'yearHours' | 'figures'>) => number };

const FIGURES: readonly Figure[] = [
  { title: 'По учебному плану', widthMm: 15, pick: ({ yearHours }) => yearHours },
  { title: 'По КТП', widthMm: 12, pick: ({ figures }) => figures.planned },
  { title: 'По расписанию', widthMm: 15, pick: ({ figures }) => figures.scheduled },
  { title: 'Дано', widthMm: 12, pick: ({ figures }) => figures.given },
  { title: 'Из них замена', widthMm: 13, pick: ({ figures }) => figures.replaced },
  { title: 'Потеряно', widthMm: 14, pick: ({ figures }) => figures.lost },
  { title: 'Не записано', widthMm: 14, pick: ({ figures }) => figures.unrecorded },
  { title: 'Тем не пройдено', widthMm: 14, pick: ({ figures }) => figures.notCovered },
  { title: 'Отставание', widthMm: 15, pick: ({ figures }) => figures.lag },
  { title: 'Не хватит', widthMm: 13, pick: ({ figures }) => Math.max(0, figures.shortage) },
];

/** The curriculum speaks of years alone: its column is left out for a period. */
export function listFigures(isWholeYear: boolean): readonly Figure[] {
  return isWholeYear ? FIGURES : FIGURES.slice(1);
}

export type FulfilmentTable = { readonly head: string; readonly lines: readonly FulfilmentSum[]; readonly total: FulfilmentSum };

export function buildTable(rows: readonly FulfilmentCourse[], side: FulfilmentSide): FulfilmentTable {
  return { head: FULFILMENT_HEADS[side], lines: sumFulfilment(rows, side), total: addUp('Всего', rows) };
}

/** Pages that are late, each with the topics that were not given. */
export function describeBehind(rows: readonly FulfilmentRow[]): string[][] {
  return rows.filter(isBehind).map((row) => {
    const { lag, shortage, notCovered } = row.figures;
    const more = notCovered > row.notCoveredTopics.length ? ` и ещё ${String(notCovered - row.notCoveredTopics.length)}` : '';
    return [nameCourse(row), row.teachers.join(', '), String(lag), String(Math.max(0, shortage)), `${row.notCoveredTopics.join('; ')}${more}`];
  });
}
