import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroupInfo } from '@shared/contract/groups-contract';
import { formatNumber, GROUP_KIND_TITLES } from '@shared/domain/curriculum';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { GroupDialog } from './group-dialog';
import { MembersDialog } from './members-dialog';

type Chosen = { readonly step: 'edit' | 'members'; readonly group: GroupInfo | null };

/** «Группы и кружки»: streams, electives, clubs … with pupils of several classes (SET-11). */
export function AcrossTab() {
  const groups = useCallQuery('groups.listGroups', {});
  const canEdit = useSession().rights.includes('groups.edit');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const rows = (groups.data ?? []).filter((row) => matchesWords(words, [row.name, row.subject, GROUP_KIND_TITLES[row.kind], ...row.classNames, ...row.teachers]));
  const close = () => { setChosen(null); };
  return (
    <>
      <Group gap="sm">
        <TextInput size="xs" w={260} leftSection={<Icon name="search" size={14} />} placeholder="Название, вид, класс, учитель" aria-label="Отбор групп" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        {canEdit && <Button size="xs" onClick={() => { setChosen({ step: 'edit', group: null }); }}>Новая группа…</Button>}
      </Group>
      {groups.isPending && <Reading />}
      {groups.isError && <MessageBox onRetry={() => { void groups.refetch(); }}>{formatFailure(groups.error)}</MessageBox>}
      {groups.data && <DataTable label="Группы и кружки" columns={listColumns(canEdit, setChosen)} rows={rows} rowKey={(row) => row.id} emptyText={words === '' ? 'Групп из нескольких классов ещё нет: потоков, элективных курсов, факультативов, кружков, групп продлённого дня.' : 'Таких групп нет. Уточните отбор.'} />}
      {chosen?.step === 'edit' && <GroupDialog group={chosen.group} onClose={close} />}
      {chosen?.step === 'members' && chosen.group && <MembersDialog group={chosen.group} onClose={close} />}
    </>
  );
}

function listColumns(canEdit: boolean, onChoose: (chosen: Chosen) => void): readonly Column<GroupInfo>[] {
  return [
    { key: 'name', title: 'Группа', isRowHead: true, sortBy: (row) => row.name, render: (row) => row.name },
    { key: 'kind', title: 'Вид', sortBy: (row) => GROUP_KIND_TITLES[row.kind], render: (row) => GROUP_KIND_TITLES[row.kind] },
    { key: 'subject', title: 'Предмет', sortBy: (row) => row.subject, render: (row) => row.subject },
    { key: 'classes', title: 'Классы', render: (row) => row.classNames.join(', ') },
    { key: 'hours', title: 'Часов', align: 'right', sortBy: (row) => row.hours, render: (row) => formatNumber(row.hours) },
    { key: 'teachers', title: 'Учитель', render: (row) => row.teachers.join(', ') || '! не назначен' },
    { key: 'count', title: 'Учеников', align: 'right', sortBy: (row) => row.count, render: (row) => row.count },
    {
      key: 'actions', title: 'Действия', width: '13rem',
      render: (row) => (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" variant="default" onClick={() => { onChoose({ step: 'members', group: row }); }}>Состав…</Button>
          {canEdit && <Button size="compact-xs" variant="default" onClick={() => { onChoose({ step: 'edit', group: row }); }}>Изменить…</Button>}
        </Group>
      ),
    },
  ];
}
