import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlanListRow } from '@shared/contract/lesson-plan-contract';
import { PLAN_STATE_TITLES } from '@shared/domain/lesson-plan';
import type { Column } from '../../../components/data-table';
import { nameClass, STATE_COLORS } from '../plan-words';

export const PLAN_LIST_COLUMNS: readonly Column<PlanListRow>[] = [
  { key: 'class', title: 'Класс', width: '8rem', noWrap: true, render: nameClass, sortBy: (row) => row.grade * 100 + row.className.charCodeAt(row.className.length - 1) % 100 },
  { key: 'subject', title: 'Предмет', isRowHead: true, sortBy: ({ subject }) => subject, render: (row) => <Link to="/plans/$courseId" params={{ courseId: String(row.id) }}>{row.subject}</Link> },
  { key: 'teacher', title: 'Учитель', noWrap: true, render: ({ teachers }) => teachers.join(', '), sortBy: ({ teachers }) => teachers.join(', ') },
  { key: 'state', title: 'План', noWrap: true, sortBy: ({ state }) => (state === null ? 'яя' : PLAN_STATE_TITLES[state]), render: describeState },
  { key: 'hours', title: 'Часы', align: 'right', noWrap: true, sortBy: ({ figures }) => figures.planned, render: describeHours },
  { key: 'given', title: 'Дано', align: 'right', sortBy: ({ figures }) => figures.given, render: ({ figures }) => (figures.replaced > 0 ? `${figures.given} (зам. ${figures.replaced})` : figures.given) },
  { key: 'lost', title: 'Потеряно', align: 'right', sortBy: ({ figures }) => figures.lost, render: ({ figures }) => figures.lost || '' },
  { key: 'lag', title: 'Отставание', align: 'right', sortBy: ({ figures }) => figures.lag, render: ({ state, figures }) => (state === null || figures.lag === 0 ? '' : `${figures.lag} ч.`) },
  { key: 'forecast', title: 'К концу года', noWrap: true, sortBy: ({ state, figures }) => (state === null ? -1000 : figures.shortage), render: describeForecast },
];

function describeState({ state, problems, proposedCorrections }: PlanListRow) {
  if (state === null) return <Text span size="sm" c="dimmed">нет плана</Text>;
  return (
    <>
      <Badge variant="light" color={STATE_COLORS[state]} tt="none" fw={500} size="sm">{PLAN_STATE_TITLES[state]}</Badge>
      {problems.errors > 0 && <Text span size="xs" c="var(--mantine-color-error)" ml={6}>{`ошибок: ${problems.errors}`}</Text>}
      {problems.errors === 0 && problems.warnings > 0 && <Text span size="xs" c="var(--uch-warning-text)" ml={6}>{`замечаний: ${problems.warnings}`}</Text>}
      {proposedCorrections > 0 && <Text span size="xs" ml={6}>{`корректировок: ${proposedCorrections}`}</Text>}
    </>
  );
}

function describeHours({ state, figures, yearHours }: PlanListRow) {
  if (state === null) return <Text span size="sm" c="dimmed">{`– из ${yearHours}`}</Text>;
  return figures.planned === yearHours ? figures.planned : <Text span size="sm" c="var(--mantine-color-error)">{`${figures.planned} из ${yearHours}`}</Text>;
}

function describeForecast({ state, figures }: PlanListRow) {
  if (state === null) return '';
  if (figures.shortage > 0) return <Text span size="sm" c="var(--mantine-color-error)">{`не хватит ${figures.shortage} ч.`}</Text>;
  return figures.shortage < 0 ? `запас ${-figures.shortage} ч.` : 'успевает';
}
