import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClassSetCard } from '@shared/contract/directories-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';

/** «Классы-комплекты»: made and taken away here, a class joins one in its own card (SET-09). */
export function ClassSetsDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const sets = useCallQuery('school.listClassSets', {});
  const adding = useCallMutation('school.saveClassSet');
  const removing = useCallMutation('school.removeRecord');
  const [name, setName] = useState('');
  const reread = () => { void queryClient.invalidateQueries({ queryKey: ['school.listClassSets'] }); };
  const add = () => { adding.mutate({ id: null, version: 0, edit: { name } }, { onSuccess: () => { setName(''); reread(); } }); };
  const columns: readonly Column<ClassSetCard>[] = [
    { key: 'name', title: 'Название', isRowHead: true, render: (set) => set.name },
    { key: 'classes', title: 'Классы', render: (set) => set.classes.join(', ') || 'пока нет: выберите комплект в карточке класса' },
    {
      key: 'actions', title: 'Действия', width: '7rem',
      render: (set) => <Button size="compact-xs" variant="default" onClick={() => { removing.mutate({ directory: 'class_set', id: set.id, version: set.version }, { onSuccess: reread }); }}>Удалить</Button>,
    },
  ];
  const failure = adding.error ?? removing.error;
  return (
    <Modal opened onClose={onClose} title="Классы-комплекты" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <Text size="sm">Малочисленные классы, которые учатся вместе. Комплект выбирают в карточке класса.</Text>
        {sets.isPending && <Reading />}
        {sets.isError && <MessageBox>{formatFailure(sets.error)}</MessageBox>}
        {sets.data && <DataTable label="Классы-комплекты" columns={columns} rows={sets.data} rowKey={(set) => set.id} emptyText="Классов-комплектов нет." />}
        {failure !== null && <MessageBox>{formatFailure(failure)}</MessageBox>}
        <Group align="flex-end" wrap="nowrap">
          <TextInput flex={1} label="Название нового комплекта" placeholder="1–3 классы" value={name} onChange={(event) => { setName(event.currentTarget.value); }} />
          <Button disabled={name.trim() === ''} loading={adding.isPending} onClick={add}>Добавить</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
