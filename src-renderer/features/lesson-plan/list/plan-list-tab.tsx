import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanList } from '@shared/contract/lesson-plan-contract';
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
import { countMissing, FILTER_TITLES, filterPlans, PLAN_FILTERS, type PlanFilter } from './plan-filter';
import { PLAN_LIST_COLUMNS } from './plan-list-columns';

/** Lesson plans of the pages that this person may look at: state, check, plan versus fact, who has not brought one (CUR-04, CUR-05, CUR-07). */
export function PlanListTab(props: TabProps) {
  const plans = useCallQuery('lessonPlan.list', {});
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<PlanFilter>('all');
  const [isOwnOnly, setOwnOnly] = useState(false);
  const all = plans.data?.rows ?? [];
  const isMixed = all.some(({ canEdit }) => canEdit) && all.some(({ canEdit }) => !canEdit);
  const rows = filterPlans(all, { words, filter, isOwnOnly: isOwnOnly && isMixed });
  return (
    <Screen
      title="КТП"
      note={plans.data && `${rows.length} из ${all.length}`}
      actions={
        <Group gap="sm" wrap="nowrap">
          {isMixed && <Checkbox size="xs" label="Только мои" checked={isOwnOnly} onChange={(event) => { setOwnOnly(event.currentTarget.checked); }} />}
          <NativeSelect aria-label="Какие планы" value={filter} data={PLAN_FILTERS.map((value) => ({ value, label: FILTER_TITLES[value] }))} onChange={(event) => { setFilter(PLAN_FILTERS.find((one) => one === event.currentTarget.value) ?? 'all'); }} />
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="7а алгебра, фамилия" aria-label="Отбор планов" data-autofocus value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        </Group>
      }
    >
      <PlansTabs {...props} />
      {plans.isPending && <Reading />}
      {plans.isError && <MessageBox onRetry={() => { void plans.refetch(); }}>{formatFailure(plans.error)}</MessageBox>}
      {plans.data && filter !== 'missing' && <MissingPlans list={plans.data} onShow={() => { setFilter('missing'); }} />}
      {plans.data && filter === 'missing' && <MissingTeachers list={plans.data} words={words} onChoose={setWords} />}
      {plans.data && <div style={{ flex: '1 1 0', minHeight: '14rem', display: 'flex', flexDirection: 'column' }}><DataTable label="Календарно-тематические планы" columns={PLAN_LIST_COLUMNS} rows={rows} rowKey={({ id }) => id} emptyText={all.length === 0 ? 'Страниц журнала для вас пока нет: их создают по учебному плану и нагрузке.' : 'Таких планов нет. Уточните отбор.'} /></div>}
    </Screen>
  );
}

function MissingPlans({ list, onShow }: { readonly list: PlanList; readonly onShow: () => void }) {
  const missing = list.rows.filter(({ state }) => state === null).length;
  if (missing === 0) return null;
  const isLate = list.today > list.dueDate;
  const text = isLate ? `Срок сдачи КТП прошёл ${formatDate(list.dueDate)}. Планов нет: ${missing} из ${list.rows.length}.` : `КТП нужно внести до ${formatDate(list.dueDate)}. Пока нет: ${missing} из ${list.rows.length}.`;
  return <MessageBox kind={isLate ? 'warning' : 'notice'} actions={<Button size="xs" variant="default" onClick={onShow}>Показать, у кого нет</Button>}>{text}</MessageBox>;
}

/** Per teacher; a name is a filter. */
function MissingTeachers({ list, words, onChoose }: { readonly list: PlanList; readonly words: string; readonly onChoose: (words: string) => void }) {
  const counts = countMissing(list.rows);
  if (counts.length === 0) return <MessageBox kind="notice">Все планы внесены.</MessageBox>;
  return (
    <Group gap={6} role="group" aria-label="Нет планов у учителей">
      {counts.map(({ teacher, count }) => {
        const isChosen = words !== '' && matchesWords(words, [teacher]);
        return <Button key={teacher} size="compact-sm" variant={isChosen ? 'filled' : 'default'} onClick={() => { onChoose(isChosen ? '' : teacher); }}>{`${teacher} – ${count}`}</Button>;
      })}
    </Group>
  );
}
