import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { INDIVIDUAL_KIND_TITLES } from '@shared/domain/curriculum';
import { formatPaper } from '@shared/domain/individual';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { describeState, formatSpan } from './individual-words';
import { IndividualTabs, type TabProps } from './individual-tabs';
import { Two } from './plans-tab';
import { RemoveDialog } from './remove-dialog';
import { StayDialog } from './stay-dialog';

/** Pupils taught at home, in a sanatorium or hospital, each with a sheet (IUP-02). */
export function StaysTab(props: TabProps) {
  const { rights, today } = useSession();
  const plans = useCallQuery('individual.listPlans', {});
  const [open, setOpen] = useState<IndividualPlan | 'new' | null>(null);
  const [removing, setRemoving] = useState<IndividualPlan | null>(null);
  const columns = listColumns(today, { open: setOpen, remove: setRemoving, openSheet: (plan) => { props.onTab('home', plan.id); } });
  return (
    <Screen title="Индивидуальные планы" actions={rights.includes('individual.register') && <Button onClick={() => { setOpen('new'); }}>Записать ученика…</Button>}>
      <IndividualTabs {...props} />
      {plans.isError && <MessageBox onRetry={() => { void plans.refetch(); }}>{formatFailure(plans.error)}</MessageBox>}
      {plans.isPending && <Reading />}
      {plans.data && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">Ученик остаётся на страницах класса: пустые клетки помечены «нд» (на дому) или «сан» и пропусками не считаются. Занятия, задания и отметки учителя пишут на его листе, отметки видны и на странице класса.</Text>
          <DataTable label="На дому, в санатории" columns={columns} rows={plans.data.filter((plan) => plan.kind !== 'individual')} rowKey={(plan) => plan.id} emptyText="Никто из учеников не обучается на дому и не привёз справку из санатория или больницы." />
        </Stack>
      )}
      {open !== null && <StayDialog plan={open === 'new' ? null : open} onClose={() => { setOpen(null); }} />}
      {removing && <RemoveDialog plan={removing} onClose={() => { setRemoving(null); }} />}
    </Screen>
  );
}

type Ways = { readonly open: (plan: IndividualPlan) => void; readonly remove: (plan: IndividualPlan) => void; readonly openSheet: (plan: IndividualPlan) => void };

function listColumns(today: string, { open, remove, openSheet }: Ways): readonly Column<IndividualPlan>[] {
  return [
    { key: 'student', title: 'Ученик', width: '150px', isRowHead: true, sortBy: (plan) => plan.student, render: (plan) => plan.student },
    { key: 'class', title: 'Класс', width: '64px', sortBy: (plan) => plan.className, render: (plan) => plan.className },
    { key: 'kind', title: 'Где учится', width: '150px', sortBy: (plan) => plan.kind, render: (plan) => <Two first={INDIVIDUAL_KIND_TITLES[plan.kind]} second={plan.place} /> },
    { key: 'span', title: 'Срок', width: '110px', sortBy: (plan) => plan.dateFrom, render: (plan) => <Two first={formatSpan(plan)} second={describeState(plan, today)} /> },
    { key: 'basis', title: 'Основание', width: '150px', render: formatPaper },
    { key: 'lines', title: 'Предметы', render: (plan) => <Text size="sm">{plan.lines.map(({ subject }) => subject).join(', ') || 'не указаны'}</Text> },
    {
      key: 'actions', title: 'Действия', width: '290px', render: (plan) => (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" onClick={() => { openSheet(plan); }}>{plan.sheetCount === 0 ? 'Лист' : `Лист: ${String(plan.sheetCount)} ${plural(plan.sheetCount, 'запись', 'записи', 'записей')}`}</Button>
          {plan.canEdit && <Button size="compact-xs" variant="default" onClick={() => { open(plan); }}>Изменить…</Button>}
          {plan.canEdit && plan.sheetCount === 0 && <Button size="compact-xs" variant="subtle" color="red" onClick={() => { remove(plan); }}>Убрать…</Button>}
        </Group>
      ),
    },
  ];
}
