import { Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Fulfilment, FulfilmentRow } from '@shared/contract/fulfilment-contract';
import { addUp, FULFILMENT_SIDES, FULFILMENT_SIDE_TITLES, isBehind, sumFulfilment, type FulfilmentSide, type FulfilmentSum } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable } from '../../../components/data-table';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { PlansTabs, type TabProps } from '../plans-tabs';
import { listFulfilmentColumns } from './fulfilment-columns';
import { FulfilmentOutput } from './fulfilment-output';

type Span = { readonly from: string; readonly until: string } | null;
type Filter = { readonly words: string; readonly isBehindOnly: boolean };

/** «План и факт»: hours by plan, by timetable, given, replaced and lost, added up as the deputy asks for them (CUR-07). */
export function FulfilmentTab(props: TabProps) {
  const [span, setSpan] = useState<Span>(null);
  const [side, setSide] = useState<FulfilmentSide>('course');
  const [filter, setFilter] = useState<Filter>({ words: '', isBehindOnly: false });
  const fulfilment = useCallQuery('lessonPlan.getFulfilment', { span });
  const rows = filterRows(fulfilment.data?.rows ?? [], filter);
  const open = (sum: FulfilmentSum) => { setSide('course'); setFilter((before) => ({ ...before, words: sum.name })); };
  return (
    <Screen
      title="КТП"
      note={fulfilment.data && `на ${formatDate(fulfilment.data.today)}, страниц: ${rows.length} из ${fulfilment.data.rows.length}`}
      actions={<FulfilmentOutput shown={{ span, side, courseIds: rows.map(({ id }) => id), note: describeFilter(filter) }} />}
    >
      <PlansTabs {...props} />
      <Group gap="sm" align="center">
        <NativeSelect aria-label="За какое время" value={span === null ? '' : `${span.from}:${span.until}`} data={listSpans(fulfilment.data)} onChange={(event) => { setSpan(readSpan(event.currentTarget.value)); }} />
        <NativeSelect aria-label="Как сложить часы" value={side} data={FULFILMENT_SIDES.map((value) => ({ value, label: FULFILMENT_SIDE_TITLES[value] }))} onChange={(event) => { setSide(FULFILMENT_SIDES.find((one) => one === event.currentTarget.value) ?? 'course'); }} />
        <TextInput w={240} leftSection={<Icon name="search" size={15} />} placeholder="7а алгебра, фамилия" aria-label="Отбор страниц" data-autofocus value={filter.words} onChange={(event) => { setFilter({ ...filter, words: event.currentTarget.value }); }} />
        <Checkbox size="xs" label="Только отстающие" checked={filter.isBehindOnly} onChange={(event) => { setFilter({ ...filter, isBehindOnly: event.currentTarget.checked }); }} />
      </Group>
      {fulfilment.isPending && <Reading />}
      {fulfilment.isError && <MessageBox onRetry={() => { void fulfilment.refetch(); }}>{formatFailure(fulfilment.error)}</MessageBox>}
      {fulfilment.data && <Total rows={rows} />}
      {fulfilment.data && (
        <DataTable
          label="План и факт"
          columns={listFulfilmentColumns({ side, isWholeYear: span === null, rows, onOpen: open })}
          rows={sumFulfilment(rows, side)}
          rowKey={(sum) => sum.courseIds.join()}
          emptyText={fulfilment.data.rows.length === 0 ? 'Страниц журнала для вас пока нет: их создают по учебному плану и нагрузке.' : 'Таких страниц нет. Уточните отбор.'}
        />
      )}
    </Screen>
  );
}

function Total({ rows }: { readonly rows: readonly FulfilmentRow[] }) {
  if (rows.length === 0) return null;
  const { figures, behind, withoutPlan } = addUp('', rows);
  const words = [
    `по КТП ${figures.planned} ч.`, `по расписанию ${figures.scheduled}`, `дано ${figures.given}${figures.replaced > 0 ? ` (из них по замене ${figures.replaced})` : ''}`, `потеряно ${figures.lost}`,
    `отставание ${figures.lag} ч.`, `не хватит ${figures.shortage} ч.`, `отстают или не успеют страниц: ${behind}`, ...(withoutPlan > 0 ? [`без КТП: ${withoutPlan}`] : []),
  ];
  return <Text size="sm" role="status">{`Всего: ${words.join(', ')}.`}</Text>;
}

function filterRows(rows: readonly FulfilmentRow[], { words, isBehindOnly }: Filter): readonly FulfilmentRow[] {
  return rows.filter((row) => (!isBehindOnly || isBehind(row)) && matchesWords(words, [row.className, row.groupName, row.subject, row.profile ?? 'Без профиля', ...(row.teachers.length > 0 ? row.teachers : ['Учитель не назначен'])]));
}

/** What a paper says of the choice; null where everything is shown. */
function describeFilter({ words, isBehindOnly }: Filter): string | null {
  const parts = [words.trim() === '' ? '' : `«${words.trim()}»`, isBehindOnly ? 'только отстающие' : ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** Periods of the same days bear all their names: «II четверть, I полугодие». */
function listSpans(fulfilment: Fulfilment | undefined): { value: string; label: string }[] {
  const names = new Map<string, string[]>();
  for (const { name, from, until } of fulfilment?.periods ?? []) names.set(`${from}:${until}`, [...(names.get(`${from}:${until}`) ?? []), name]);
  return [{ value: '', label: 'За весь год' }, ...[...names].map(([value, own]) => ({ value, label: `${own.join(', ')} (до ${formatDate(value.slice(-10)).slice(0, 5)})` }))];
}

function readSpan(value: string): Span {
  const [from, until] = value.split(':');
  return from !== undefined && until !== undefined ? { from, until } : null;
}
