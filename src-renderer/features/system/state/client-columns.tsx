import type { ConnectedClient, SystemState } from '@shared/contract/system-contract';
import type { Column } from '../../../components/data-table';
import styles from '../system.module.css';

export type KnownWorkstation = SystemState['workstations'][number];

export function buildClientColumns(holderVersion: string, moment: (instant: string) => string): readonly Column<ConnectedClient>[] {
  return [
    { key: 'workstation', title: 'Компьютер', isRowHead: true, sortBy: (row) => row.workstation, render: (row) => row.workstation },
    { key: 'login', title: 'Кто работает', sortBy: (row) => row.login ?? '', render: (row) => row.login ?? 'никто не вошёл' },
    { key: 'version', title: 'Программа', sortBy: (row) => row.programVersion, render: (row) => <Version version={row.programVersion} isOutdated={row.programVersion !== holderVersion} /> },
    { key: 'latency', title: 'Отклик', align: 'right', sortBy: (row) => row.latencyMs ?? -1, render: (row) => formatLatency(row.latencyMs) },
    { key: 'since', title: 'Подключён с', noWrap: true, sortBy: (row) => row.since, render: (row) => moment(row.since) },
    { key: 'address', title: 'Адрес', render: (row) => formatAddress(row.address) },
  ];
}

export function buildWorkstationColumns(moment: (instant: string) => string): readonly Column<KnownWorkstation>[] {
  return [
    { key: 'name', title: 'Компьютер', isRowHead: true, sortBy: (row) => row.name, render: (row) => row.name },
    { key: 'version', title: 'Программа', sortBy: (row) => row.programVersion, render: (row) => <Version version={row.programVersion} isOutdated={row.isOutdated} /> },
    { key: 'seen', title: 'Был на связи', noWrap: true, sortBy: (row) => row.lastSeenAt, render: (row) => moment(row.lastSeenAt) },
    { key: 'login', title: 'Последний вход', sortBy: (row) => row.lastLogin ?? '', render: (row) => row.lastLogin ?? '—' },
    { key: 'mayHold', title: 'Может вести базу', sortBy: (row) => Number(row.mayHold), render: (row) => (row.mayHold ? 'да' : 'нет') },
  ];
}

export function formatLatency(milliseconds: number | null): string {
  if (milliseconds === null) return '—';
  return milliseconds < 1 ? 'менее 1 мс' : `${Math.round(milliseconds)} мс`;
}

/** An IPv4 address without its IPv6 dress; the holder's own window has none. */
function formatAddress(address: string): string {
  return address === '' ? 'сам ведущий' : address.replace(/^::ffff:/, '');
}

function Version({ version, isOutdated }: { readonly version: string; readonly isOutdated: boolean }) {
  return <>{version}{isOutdated && <span className={styles.outdated}> – требуется обновление</span>}</>;
}
