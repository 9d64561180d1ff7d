import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupCopy } from '@shared/contract/backup-contract';
import { BACKUP_REASON_TITLES, formatSize } from '@shared/domain/backup';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';

type Props = { readonly copies: readonly BackupCopy[]; readonly onChoose: (path: string) => void };

/** Good copies of the register that are still there, or a file named by its path on the computer with the database. */
export function ChooseCopyStep({ copies, onChoose }: Props) {
  const moment = useMoment();
  const [path, setPath] = useState('');
  const columns: readonly Column<BackupCopy>[] = [
    { key: 'at', title: 'Копия от', isRowHead: true, noWrap: true, sortBy: (row) => row.startedAt, render: (row) => moment(row.startedAt) },
    { key: 'reason', title: 'Причина', render: (row) => BACKUP_REASON_TITLES[row.reason] },
    { key: 'path', title: 'Файл', width: '50%', render: (row) => row.path },
    { key: 'size', title: 'Размер', align: 'right', noWrap: true, render: (row) => formatSize(row.sizeKb) },
    { key: 'choose', title: 'Выбор', align: 'center', render: (row) => <Button size="compact-sm" variant="default" aria-label={`Выбрать копию от ${moment(row.startedAt)}, ${row.path}`} onClick={() => { onChoose(row.path); }}>Выбрать</Button> },
  ];
  const present = copies.filter((copy) => copy.result === 'good' && copy.state === 'present');
  return (
    <>
      <DataTable label="Копии, из которых можно восстановить" columns={columns} rows={present} rowKey={(row) => row.id} emptyText="В журнале нет целых копий. Укажите файл копии ниже." rowHeight={36} />
      <Group align="flex-end" mt="sm">
        <TextInput label="Другой файл копии (путь на компьютере с базой)" placeholder="E:\Копии\school-2025-12-10_18-00-00.db" style={{ flex: 1, maxWidth: 560 }} value={path} onChange={(event) => { setPath(event.currentTarget.value); }} />
        <Button variant="default" disabled={path.trim() === ''} onClick={() => { onChoose(path.trim()); }}>Проверить файл</Button>
      </Group>
    </>
  );
}
