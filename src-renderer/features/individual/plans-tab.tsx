import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IndividualLine, IndividualPlan } from '@shared/contract/individual-contract';
import { formatPaper, formatTimes } from '@shared/domain/individual';
import { formatNumber } from '@shared/domain/curriculum';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { describeState, formatSpan } from './individual-words';
import { IndividualTabs, type TabProps } from './individual-tabs';
import { PlanDialog } from './plan-dialog';
import { RemoveDialog } from './remove-dialog';

/** Pupils with a study plan of their own: subjects, hours, teachers, own pages (IUP-01). */
export function PlansTab(props: TabProps) {
  const { rights, today } = useSession();
  const plans = useCallQuery('individual.listPlans', {});
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<IndividualPlan | 'new' | null>(null);
  const [removing, setRemoving] = useState<IndividualPlan | null>(null);
  const own = (plans.data ?? []).filter((plan) => plan.kind === 'individual');
  const rows = own.filter((plan) => matchesWords(words, [plan.student, plan.className, ...plan.lines.map(({ subject }) => subject)]));
  return (
    <Screen title="Индивидуальные планы" actions={rights.includes('individual.edit') && <Button onClick={() => { setOpen('new'); }}>Новый план…</Button>}>
      <IndividualTabs {...props} />
      {plans.isError && <MessageBox onRetry={() => { void plans.refetch(); }}>{formatFailure(plans.error)}</MessageBox>}
      {plans.isPending && <Reading />}
      {plans.data && (
        <Stack gap="sm">
          {own.length > 0 && <TextInput aria-label="Найти в списке" placeholder="Ученик, класс, предмет" w={320} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />}
          <DataTable label="Индивидуальные учебные планы" columns={listColumns(today, setOpen, setRemoving)} rows={rows} rowKey={(plan) => plan.id} emptyText={own.length > 0 ? 'Никто не найден.' : 'Индивидуальных учебных планов в этом году нет. План даёт ученику собственные предметы со своими страницами журнала; на страницах класса, которые они заменяют, его с этого дня нет.'} />
        </Stack>
      )}
      {open !== null && <PlanDialog plan={open === 'new' ? null : open} onClose={() => { setOpen(null); }} />}
      {removing && <RemoveDialog plan={removing} onClose={() => { setRemoving(null); }} />}
    </Screen>
  );
}

function listColumns(today: string, onOpen: (plan: IndividualPlan) => void, onRemove: (plan: IndividualPlan) => void): readonly Column<IndividualPlan>[] {
  return [
    { key: 'student', title: 'Ученик', width: '170px', isRowHead: true, sortBy: (plan) => plan.student, render: (plan) => plan.student },
    { key: 'class', title: 'Класс', width: '64px', sortBy: (plan) => plan.className, render: (plan) => plan.className },
    { key: 'span', title: 'Срок', width: '190px', sortBy: (plan) => plan.dateFrom, render: (plan) => <Two first={formatSpan(plan)} second={describeState(plan, today)} /> },
    { key: 'basis', title: 'Основание', width: '190px', render: formatPaper },
    { key: 'lines', title: 'Предметы', render: (plan) => <Stack gap={2}>{plan.lines.map((line) => <Line key={line.id} line={line} />)}</Stack> },
    { key: 'actions', title: 'Действия', width: '170px', render: (plan) => plan.canEdit && <Ways plan={plan} onOpen={onOpen} onRemove={onRemove} /> },
  ];
}

export function Two({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      <Text size="sm">{first}</Text>
      {second !== '' && <Text size="xs" c="dimmed">{second}</Text>}
    </>
  );
}

/** «Алгебра, 2 ч, Смирнова О. В. · вт 6, чт 6 · вместо «Алгебра»», the subject leading to its page. */
function Line({ line }: { readonly line: IndividualLine }) {
  const { courseId, subject, hours, teacher, times, replaces } = line;
  const rest = [
    `${formatNumber(hours)} ч`, teacher ?? 'учитель не назначен', times.length === 0 ? 'уроков в расписании нет' : formatTimes(times),
    ...(replaces.length === 0 ? [] : [`вместо ${replaces.map(({ name }) => `«${name}»`).join(', ')}`]),
  ];
  return <Text size="sm"><Link to="/journal/$courseId" params={{ courseId: String(courseId) }}>{subject}</Link>{`: ${rest.join(' · ')}`}</Text>;
}

function Ways({ plan, onOpen, onRemove }: { readonly plan: IndividualPlan; readonly onOpen: (plan: IndividualPlan) => void; readonly onRemove: (plan: IndividualPlan) => void }) {
  const isEmpty = plan.lines.every((line) => line.lastLesson === null);
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="compact-xs" variant="default" onClick={() => { onOpen(plan); }}>Изменить…</Button>
      {isEmpty && <Button size="compact-xs" variant="subtle" color="red" onClick={() => { onRemove(plan); }}>Убрать…</Button>}
    </Group>
  );
}
