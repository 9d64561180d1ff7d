import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FulfilmentRow } from '@shared/contract/fulfilment-contract';
import { FULFILMENT_HEADS, type FulfilmentSide, type FulfilmentSum, type SpanFigures } from '@shared/domain/lesson-plan';
import type { Column } from '../../../components/data-table';

type Options = { readonly side: FulfilmentSide; readonly isWholeYear: boolean; readonly rows: readonly FulfilmentRow[]; readonly onOpen: (sum: FulfilmentSum) => void };

export function listFulfilmentColumns({ side, isWholeYear, rows, onOpen }: Options): readonly Column<FulfilmentSum>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pageOf = ({ courseIds }: FulfilmentSum): FulfilmentRow | undefined => (side === 'course' ? byId.get(courseIds[0] ?? 0) : undefined);
  return [
    { key: 'name', title: FULFILMENT_HEADS[side], isRowHead: true, sortBy: ({ name }) => name, render: (sum) => <Name sum={sum} page={pageOf(sum)} onOpen={onOpen} /> },
    side === 'course'
      ? { key: 'teachers', title: 'Учитель', noWrap: true, sortBy: (sum) => pageOf(sum)?.teachers.join(', ') ?? '', render: (sum) => pageOf(sum)?.teachers.join(', ') ?? '' }
      : { key: 'pages', title: 'Страниц', align: 'right', sortBy: ({ courseIds }) => courseIds.length, render: describePages },
    ...(isWholeYear ? [{ key: 'yearHours', title: 'Уч. план', align: 'right', sortBy: ({ yearHours }: FulfilmentSum) => yearHours, render: ({ yearHours }: FulfilmentSum) => yearHours } as const] : []),
    figure('planned', 'КТП', true), figure('scheduled', 'Уроков', true), figure('given', 'Дано', true), figure('replaced', 'Замена'), figure('lost', 'Потеряно'), figure('unrecorded', 'Без записи'),
    { key: 'notCovered', title: 'Долг тем', align: 'right', sortBy: ({ figures }) => figures.notCovered, render: (sum) => describeTopics(sum, pageOf(sum)) },
    { key: 'lag', title: 'Отстаёт', align: 'right', noWrap: true, sortBy: ({ figures }) => figures.lag, render: ({ figures }) => (figures.lag === 0 ? '' : `${figures.lag} ч.`) },
    { key: 'forecast', title: 'Прогноз', noWrap: true, sortBy: ({ figures }) => figures.shortage, render: describeForecast },
  ];
}

function figure(key: keyof SpanFigures, title: string, isZeroShown = false): Column<FulfilmentSum> {
  return { key, title, align: 'right', sortBy: ({ figures }) => figures[key], render: ({ figures }) => (figures[key] === 0 && !isZeroShown ? '' : figures[key]) };
}

/** A page leads to its plan, a sum to its pages. */
function Name({ sum, page, onOpen }: { readonly sum: FulfilmentSum; readonly page: FulfilmentRow | undefined; readonly onOpen: (sum: FulfilmentSum) => void }) {
  if (page) return <Link to="/plans/$courseId" params={{ courseId: String(page.id) }}>{sum.name}</Link>;
  return <Anchor component="button" type="button" size="sm" ta="left" onClick={() => { onOpen(sum); }}>{sum.name}</Anchor>;
}

function describePages({ courseIds, withoutPlan, behind }: FulfilmentSum): string {
  return [String(courseIds.length), ...(behind > 0 ? [`отстают ${behind}`] : []), ...(withoutPlan > 0 ? [`без КТП ${withoutPlan}`] : [])].join(', ');
}

function describeTopics({ figures }: FulfilmentSum, page: FulfilmentRow | undefined) {
  if (figures.notCovered === 0) return '';
  return page ? <span title={page.notCoveredTopics.join('\n')}>{figures.notCovered}</span> : figures.notCovered;
}

function describeForecast({ figures, courseIds, withoutPlan }: FulfilmentSum) {
  if (withoutPlan === courseIds.length) return <Text span size="sm" c="dimmed">нет КТП</Text>;
  if (figures.shortage > 0) return <Text span size="sm" c="var(--mantine-color-error)">{`не хватит ${figures.shortage} ч.`}</Text>;
  return 'успевает';
}
