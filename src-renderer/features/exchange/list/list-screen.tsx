import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '@shared/contract/exchange-contract';
import { FileDrop } from '../../../components/file-drop';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { ProgressPanel } from '../../../components/progress-panel';
import { Screen } from '../../../components/screen';
import { countProblems } from '../count-problems';
import { ReportView } from '../report-view';
import styles from '../report-view.module.css';
import { listMissing } from './list-draft';
import { ListOptions } from './list-options';
import { MappingTable } from './mapping-table';
import { useListImport, type OpenList } from './use-list-import';

/** Any table of pupils, staff, subjects or rooms: columns named once, checked, taken whole or not at all (EXP-04). */
export function ListImportScreen() {
  const work = useListImport();
  const [accepts, setAccepts] = useState(false);
  const { open, report, importing } = work;
  const mayTake = open !== null && report !== null && !report.applied && isTakeable(report, accepts);
  return (
    <Screen
      title="Загрузка списка"
      note={open?.file.name ?? 'ученики, сотрудники, предметы, кабинеты – из любой таблицы'}
      actions={open && (
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" disabled={importing.isRunning} onClick={() => { work.reset(); setAccepts(false); }}>{report?.applied ? 'Загрузить ещё' : 'Другой файл'}</Button>
          {!report?.applied && (mayTake
            ? <Button loading={importing.isRunning} onClick={() => { void work.take(accepts); }}>Загрузить</Button>
            : <Button loading={work.isBusy} disabled={listMissing(open.table, open.draft).length > 0} onClick={() => { setAccepts(false); void work.check(); }}>Проверить</Button>)}
        </Group>
      )}
    >
      <LeaveGuard when={importing.isRunning} title="Загрузка идёт" action="Уйти и прервать">Если уйти, загрузка прервётся, и из файла ничего не будет записано.</LeaveGuard>
      <div className={styles.report}>
        {work.failure !== null && <MessageBox>{work.failure}</MessageBox>}
        {importing.isRunning && <ProgressPanel title="Загружаем список" progress={importing.progress} onCancel={importing.cancel} />}
        {!open && <FileDrop label="Выберите таблицу" hint="или перетащите её сюда (xlsx, csv). Сначала программа покажет, как она её поняла; ничего не записывается." accept=".xlsx,.csv,.txt,.tsv" disabled={work.isBusy} onFiles={([file]) => { if (file) void work.read(file); }} />}
        {open && !report?.applied && <Mapping open={open} onChange={work.change} />}
        {report?.applied && <MessageBox kind="notice">Список загружен. Отменить загрузку можно в разделе «Загрузка из файлов», пока её записей никто не менял.</MessageBox>}
        {report && <ReportView report={report} acceptsWarnings={accepts} onAcceptWarnings={setAccepts} />}
      </div>
    </Screen>
  );
}

function Mapping({ open, onChange }: { readonly open: OpenList; readonly onChange: ReturnType<typeof useListImport>['change'] }) {
  const { table, draft } = open;
  const sheet = table.sheets.find((candidate) => candidate.name === draft.sheet);
  const missing = listMissing(table, draft);
  return (
    <>
      <ListOptions table={table} draft={draft} onChange={onChange} />
      <Text size="sm" role="status">{missing.length === 0 ? `Строк: ${String(sheet?.rowCount ?? 0)}. Проверьте, верно ли названы столбцы.` : `Осталось указать: ${missing.join(', ')}.`}</Text>
      {sheet && draft.target !== null && <MappingTable sheet={sheet} fields={table.fields[draft.target].fields} draft={draft} onChange={onChange} />}
    </>
  );
}

function isTakeable(report: ImportReport, accepts: boolean): boolean {
  const { errors, warnings } = countProblems(report);
  return errors === 0 && (warnings === 0 || accepts) && report.counts.some((count) => count.created > 0);
}
