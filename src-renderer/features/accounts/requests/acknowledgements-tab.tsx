import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { DataTable } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PrintAction } from '../../security';
import styles from '../accounts.module.css';
import { ListHead } from '../list-head';

/** Who has confirmed the yearly rule of confidentiality; the sheet for signatures (SEC-10, DOC-59). */
export function AcknowledgementsTab() {
  const rows = useCallQuery('accounts.listAcknowledgements', {});
  const moment = useMoment();
  const missing = rows.data?.filter(({ confirmedAt }) => confirmedAt === null).length ?? 0;
  return (
    <>
      <ListHead note={rows.data && (missing === 0 ? 'Подтвердили все.' : `Не подтвердили: ${String(missing)} из ${String(rows.data.length)}. Программа попросит об этом при первом входе.`)}>
        <PrintAction procedure="accounts.printAcknowledgements" input={{}} word="Лист ознакомления…" />
      </ListHead>
      {rows.isPending && <Reading />}
      {rows.isError && <MessageBox onRetry={() => { void rows.refetch(); }}>{formatFailure(rows.error)}</MessageBox>}
      {rows.data && (
        <DataTable
          label="Ознакомление с правилами"
          columns={[
            { key: 'name', title: 'Сотрудник', isRowHead: true, width: '40%', sortBy: (row) => row.name, render: (row) => row.name },
            { key: 'position', title: 'Должность', sortBy: (row) => row.position, render: (row) => row.position },
            { key: 'at', title: 'Подтверждено', noWrap: true, sortBy: (row) => row.confirmedAt ?? '', render: (row) => (row.confirmedAt === null ? <span className={styles.overdue}>ещё нет</span> : moment(row.confirmedAt)) },
          ]}
          rows={rows.data}
          rowKey={(row) => row.accountId}
          emptyText="Учётных записей нет."
        />
      )}
    </>
  );
}
