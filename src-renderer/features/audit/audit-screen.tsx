import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import { useMoment } from '../../api/use-moment';
import { useDocumentOutput } from '../../api/use-document-output';
import { DataTable } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { buildLogColumns } from './log-columns';
import { NOTHING_CHOSEN, toFilter, type LogChoice } from './log-filter';
import { LogFilters } from './log-filters';
import { useAuditLog } from './use-audit-log';
import styles from './audit.module.css';

/** «Журнал действий»: who did what and when; read, filtered, taken along, never changed (AUD-01, AUD-02, SEC-16). */
export function AuditScreen() {
  const [choice, setChoice] = useState<LogChoice>(NOTHING_CHOSEN);
  const filter = toFilter(choice);
  const isReadable = choice.from !== undefined && choice.to !== undefined;
  const exporting = useLongCall('audit.exportLog');
  const output = useDocumentOutput();
  const exportLog = async () => {
    const { output: file } = await exporting.run(filter);
    if (file !== null) await output.save(file);
  };
  return (
    <Screen title="Журнал действий" note="Записи не изменяются и не удаляются" actions={<Button variant="default" loading={exporting.isRunning || output.isBusy} disabled={!isReadable} onClick={() => { void exportLog(); }}>Выгрузить в XLSX…</Button>}>
      <div className={styles.log}>
        <LogFilters choice={choice} onChange={setChoice} />
        {exporting.isRunning && <ProgressPanel title="Выгрузка журнала действий" progress={exporting.progress} onCancel={exporting.cancel} />}
        {exporting.failure && exporting.failure.code !== 'cancelled' && <MessageBox>{formatFailure(exporting.failure)}</MessageBox>}
        {output.failure !== null && <MessageBox>{output.failure}</MessageBox>}
        {output.savedPath !== null && <MessageBox kind="notice" actions={<Button size="xs" variant="default" onClick={() => { void output.openSaved(); }}>Открыть</Button>}>{`Сохранено: ${output.savedPath}. В файле персональные данные: не передавайте его посторонним.`}</MessageBox>}
        <LogTable filter={filter} isReadable={isReadable} />
      </div>
    </Screen>
  );
}

function LogTable({ filter, isReadable }: { readonly filter: ReturnType<typeof toFilter>; readonly isReadable: boolean }) {
  const moment = useMoment();
  const log = useAuditLog(filter, isReadable);
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? [];
  const lookedBackTo = log.data?.pages.at(-1)?.lookedBackTo ?? null;
  if (!isReadable) return null;
  if (log.isPending) return <Reading />;
  if (log.isError) return <MessageBox onRetry={() => { void log.refetch(); }}>{formatFailure(log.error)}</MessageBox>;
  return (
    <>
      <DataTable label="Журнал действий" columns={buildLogColumns(moment)} rows={rows} rowKey={(row) => row.id} emptyText={log.hasNextPage ? 'В просмотренной части записей нет.' : 'Таких записей нет. Уточните отбор.'} rowHeight={50} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">{lookedBackTo === null ? `Записей: ${String(rows.length)}` : `Записей: ${String(rows.length)}, просмотрено до ${moment(lookedBackTo)}`}</Text>
        {log.hasNextPage && <Button variant="default" size="xs" loading={log.isFetchingNextPage} onClick={() => { void log.fetchNextPage(); }}>Показать более ранние</Button>}
      </Group>
    </>
  );
}
