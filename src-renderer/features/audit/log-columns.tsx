import type { AuditLogRow } from '@shared/contract/audit-contract';
import { AUDIT_KIND_TITLES } from '@shared/domain/audit';
import type { Column } from '../../components/data-table';
import styles from './audit.module.css';

/** Sorted by time already; sorting a part of the log by anything else would mislead. */
export function buildLogColumns(moment: (instant: string) => string): readonly Column<AuditLogRow>[] {
  return [
    { key: 'at', title: 'Время записи', noWrap: true, width: '8.5rem', isRowHead: true, render: (row) => <><span>{moment(row.at)}</span><span className={styles.small}>{`№ ${String(row.id)}`}</span></> },
    { key: 'author', title: 'Кто и откуда', noWrap: true, width: '10rem', render: (row) => <><span>{row.author}</span><span className={styles.small}>{row.workstation}</span></> },
    { key: 'action', title: 'Действие', noWrap: true, width: '10rem', render: (row) => <><span>{row.action}</span><span className={styles.small}>{AUDIT_KIND_TITLES[row.kind]}</span></> },
    { key: 'about', title: 'О чём', width: '32%', render: (row) => row.about },
    { key: 'details', title: 'Было → стало', render: (row) => <Details row={row} /> },
  ];
}

/** An operation of a stranger stays in the log, marked by the act that made it invalid (SEC-12). */
function Details({ row }: { readonly row: AuditLogRow }) {
  return (
    <>
      <span className={row.invalidBy === null ? undefined : styles.invalid}>{row.details}</span>
      {row.invalidBy !== null && <span className={styles.mark}>{`недействительно: акт о нарушении № ${String(row.invalidBy)}`}</span>}
      {row.reason !== '' && <span className={styles.small}>{row.reason}</span>}
    </>
  );
}
