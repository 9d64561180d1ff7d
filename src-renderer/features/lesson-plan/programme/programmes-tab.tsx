import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProgrammeList, ProgrammeRow } from '@shared/contract/work-programme-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable } from '../../../components/data-table';
import { Icon } from '../../../components/icon';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { PlansTabs, type TabProps } from '../plans-tabs';
import { AttachDialog } from './attach-dialog';
import { listProgrammeColumns } from './programme-columns';
import { ProgrammeDialog } from './programme-dialog';
import { filterProgrammes, PROGRAMME_FILTERS, PROGRAMME_FILTER_TITLES, type ProgrammeFilter } from './programme-filter';

type Opened = { readonly kind: 'card' | 'attach'; readonly row: ProgrammeRow };

/** «Рабочие программы»: the file of each subject and grade, its edition and approval, what is missing after the date (CUR-04). */
export function ProgrammesTab(props: TabProps) {
  const programmes = useCallQuery('workProgramme.list', {});
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<ProgrammeFilter>('all');
  const [opened, setOpened] = useState<Opened | null>(null);
  const all = programmes.data?.rows ?? [];
  const rows = filterProgrammes(all, words, filter);
  const close = () => { setOpened(null); };
  const attach = (row: ProgrammeRow) => { setOpened({ kind: 'attach', row }); };
  return (
    <Screen
      title="КТП"
      note={programmes.data && `${rows.length} из ${all.length}`}
      actions={
        <Group gap="sm" wrap="nowrap">
          <NativeSelect aria-label="Какие программы" value={filter} data={PROGRAMME_FILTERS.map((value) => ({ value, label: PROGRAMME_FILTER_TITLES[value] }))} onChange={(event) => { setFilter(PROGRAMME_FILTERS.find((one) => one === event.currentTarget.value) ?? 'all'); }} />
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="7 алгебра, фамилия" aria-label="Отбор программ" data-autofocus value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        </Group>
      }
    >
      <PlansTabs {...props} />
      {programmes.isPending && <Reading />}
      {programmes.isError && <MessageBox onRetry={() => { void programmes.refetch(); }}>{formatFailure(programmes.error)}</MessageBox>}
      {programmes.data && filter !== 'missing' && <MissingProgrammes list={programmes.data} onShow={() => { setFilter('missing'); }} />}
      {programmes.data && (
        <DataTable
          label="Рабочие программы"
          columns={listProgrammeColumns({ onOpen: (row) => { setOpened({ kind: 'card', row }); }, onAttach: attach })}
          rows={rows}
          rowKey={(row) => `${row.courseId}:${row.current?.id ?? 0}`}
          emptyText={all.length === 0 ? 'Страниц журнала для вас пока нет: их создают по учебному плану и нагрузке.' : 'Таких программ нет. Уточните отбор.'}
        />
      )}
      {opened?.kind === 'card' && opened.row.current && <ProgrammeDialog row={opened.row} programme={opened.row.current} canApprove={programmes.data?.canApprove === true} onAttach={() => { attach(opened.row); }} onClose={close} />}
      {opened?.kind === 'attach' && <AttachDialog row={opened.row} onClose={close} />}
    </Screen>
  );
}

function MissingProgrammes({ list: { rows, today, dueDate }, onShow }: { readonly list: ProgrammeList; readonly onShow: () => void }) {
  const missing = rows.filter(({ current }) => current === null).length;
  if (missing === 0) return null;
  const isLate = today > dueDate;
  const text = isLate ? `Срок сдачи рабочих программ прошёл ${formatDate(dueDate)}. Нет файлов: ${missing} из ${rows.length}.` : `Рабочие программы нужно приложить до ${formatDate(dueDate)}. Пока нет: ${missing} из ${rows.length}.`;
  return <MessageBox kind={isLate ? 'warning' : 'notice'} actions={<Button size="xs" variant="default" onClick={onShow}>Показать, каких нет</Button>}>{text}</MessageBox>;
}
