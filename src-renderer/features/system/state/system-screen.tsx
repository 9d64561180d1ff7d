import { useQuery } from '@tanstack/react-query';
import type { SystemState } from '@shared/contract/system-contract';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useMoment } from '../../../api/use-moment';
import { DataTable } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { HealthFacts } from '../health/health-facts';
import styles from '../system.module.css';
import { buildClientColumns, buildWorkstationColumns, formatLatency } from './client-columns';
import { formatSize } from './format-size';
import { MayHoldForm } from './may-hold-form';
import { SafetyFacts } from './safety-facts';

const REFRESH_MS = 5000;

/** «Состояние системы»: who holds the file, who is connected, versions, disk and copies (SYS-07, SYS-08). */
export function SystemScreen() {
  const backend = useBackend();
  const moment = useMoment();
  const mayManage = useSession().rights.includes('system.manage');
  const state = useQuery({ queryKey: ['system.getState', {}], queryFn: () => backend.call('system.getState', {}), refetchInterval: REFRESH_MS });
  // The holder's line to itself, on which nobody signs in, is no client.
  const clients = (state.data?.clients ?? []).filter((client) => client.login !== null || client.address !== '');
  return (
    <Screen title="Состояние системы" note="Обновляется само каждые 5 секунд">
      {state.isPending && <Reading />}
      {state.isError && <MessageBox onRetry={() => { void state.refetch(); }}>{formatFailure(state.error)}</MessageBox>}
      {state.data && (
        <>
          <HealthFacts />
          <HolderFacts state={state.data} />
          <section className={styles.part} aria-label="Подключены сейчас">
            <h2>Подключены сейчас: {clients.length}</h2>
            <DataTable label="Подключённые компьютеры" columns={buildClientColumns(state.data.holder.programVersion, moment)} rows={clients} rowKey={(row) => `${row.workstation}/${row.address}/${row.since}`} emptyText="Никто не подключён." />
          </section>
          <SafetyFacts />
          <section className={styles.part} aria-label="Все компьютеры школы">
            <h2>Все компьютеры школы: {state.data.workstations.length}</h2>
            <DataTable label="Компьютеры, с которых работали" columns={buildWorkstationColumns(moment)} rows={state.data.workstations} rowKey={(row) => row.name} emptyText="Список появится, когда компьютеры подключатся." />
          </section>
          {mayManage && <MayHoldForm state={state.data} onSaved={() => { void state.refetch(); }} />}
        </>
      )}
    </Screen>
  );
}

function HolderFacts({ state: { holder, file } }: { readonly state: SystemState }) {
  const moment = useMoment();
  return (
    <section className={styles.part} aria-label="Кто ведёт базу">
      <h2>Кто ведёт базу</h2>
      <dl className={styles.facts}>
        <dt>Компьютер</dt><dd><b>{holder.workstation}</b>, с {moment(holder.since)}, программа {holder.programVersion}</dd>
        <dt>Смена ведущего</dt><dd>№ {holder.epoch}</dd>
        <dt>Файл базы</dt><dd>{formatSize(file.bytes)}</dd>
        <dt>Свободно на диске</dt><dd>{file.freeBytes === null ? 'не известно' : formatSize(file.freeBytes)}</dd>
        <dt>База отвечает за</dt><dd>{formatLatency(file.answerMs)}</dd>
      </dl>
    </section>
  );
}
