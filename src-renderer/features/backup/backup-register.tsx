import { Button, Group, Text } from '@mantine/core';
import type { BackupCopy } from '@shared/contract/backup-contract';
import { BACKUP_REASON_TITLES, describeCopyState, formatSize } from '@shared/domain/backup';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useDocumentOutput } from '../../api/use-document-output';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';

/** The register of copies (DOC-61): when, why, where, what the check said. */
export function BackupRegister({ copies }: { readonly copies: readonly BackupCopy[] }) {
  const moment = useMoment();
  const building = useCallMutation('backup.buildRegister');
  const output = useDocumentOutput();
  const columns: readonly Column<BackupCopy>[] = [
    { key: 'at', title: 'Начата', isRowHead: true, noWrap: true, sortBy: (row) => row.startedAt, render: (row) => moment(row.startedAt) },
    { key: 'reason', title: 'Причина', render: (row) => BACKUP_REASON_TITLES[row.reason] },
    { key: 'path', title: 'Файл', width: '34%', render: (row) => row.path },
    { key: 'size', title: 'Размер', align: 'right', noWrap: true, sortBy: (row) => row.sizeKb, render: (row) => (row.sizeKb === 0 ? '—' : formatSize(row.sizeKb)) },
    { key: 'duration', title: 'Время', align: 'right', noWrap: true, render: (row) => `${(row.durationMs / 1000).toFixed(1).replace('.', ',')} с` },
    { key: 'result', title: 'Проверка', width: '22%', render: (row) => describeCopyState(row) },
    { key: 'author', title: 'Кто', render: (row) => row.author },
  ];
  return (
    <section aria-label="Журнал копий">
      <Group justify="space-between" mb={4}>
        <Text component="h2" size="md" fw={600}>Журнал копий</Text>
        <Button size="xs" variant="default" loading={building.isPending || output.isBusy} onClick={() => { building.mutate({}, { onSuccess: (document) => { void output.save(document); } }); }}>Сохранить PDF…</Button>
      </Group>
      {building.isError && <MessageBox>{formatFailure(building.error)}</MessageBox>}
      {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
      {output.savedPath !== null && <Text size="sm" role="status">{`Сохранено: ${output.savedPath}`}</Text>}
      <DataTable label="Журнал копий" columns={columns} rows={copies} rowKey={(row) => row.id} emptyText="Копий ещё нет. Первая будет сделана в течение минуты, или нажмите «Сделать копию сейчас»." />
    </section>
  );
}
