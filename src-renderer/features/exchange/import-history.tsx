import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ImportBatchRow } from '@shared/contract/exchange-contract';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { KIND_WORDS } from './kind-words';
import { UndoImportDialog } from './undo-import-dialog';

/** What was loaded, by whom, and the way back while nobody has worked on it. */
export function ImportHistory() {
  const imports = useCallQuery('exchange.listImports', {});
  const moment = useMoment();
  const [undoing, setUndoing] = useState<ImportBatchRow | null>(null);
  const columns: readonly Column<ImportBatchRow>[] = [
    { key: 'at', title: 'Когда', noWrap: true, sortBy: (row) => row.at, render: (row) => moment(row.at) },
    { key: 'file', title: 'Файл', isRowHead: true, sortBy: (row) => row.fileName, render: (row) => row.fileName },
    { key: 'kind', title: 'Что в нём', width: '11rem', sortBy: (row) => KIND_WORDS[row.kind], render: (row) => KIND_WORDS[row.kind] },
    { key: 'author', title: 'Кто загрузил', sortBy: (row) => row.author, render: (row) => row.author },
    { key: 'rows', title: 'Записей', width: '5rem', align: 'right', sortBy: (row) => row.rowCount, render: (row) => row.rowCount },
    {
      key: 'state', title: 'Состояние', width: '11rem',
      render: (row) => {
        if (row.state === 'undone') return 'Отменена';
        if (!row.canUndo) return 'Загружена';
        return <Button size="compact-xs" variant="default" aria-label={`Отменить загрузку файла ${row.fileName}`} onClick={() => { setUndoing(row); }}>Отменить загрузку…</Button>;
      },
    },
  ];
  return (
    <section aria-label="Прошлые загрузки">
      <Title order={2} mb="xs">Прошлые загрузки</Title>
      {imports.isPending && <Reading />}
      {imports.isError && <MessageBox onRetry={() => { void imports.refetch(); }}>{formatFailure(imports.error)}</MessageBox>}
      {imports.data && (imports.data.length === 0
        ? <Text size="sm" c="dimmed">Ещё ничего не загружали.</Text>
        : <DataTable label="Прошлые загрузки" columns={columns} rows={imports.data} rowKey={(row) => row.id} emptyText="" />)}
      {undoing && <UndoImportDialog batch={undoing} onClose={() => { setUndoing(null); }} />}
    </section>
  );
}
