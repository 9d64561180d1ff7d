import { useState } from 'react';
import type { ResponsibleCard } from '@shared/contract/directories-contract';
import { DUTY_TITLES } from '@shared/domain/school';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { OrdersButton } from '../../introduction';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';
import { ResponsibleDialog } from './responsible-dialog';
import styles from './directories.module.css';

/** Persons in charge by order (SET-19): the director appoints, everybody may look whom to ask. */
export function ResponsiblesTab(props: TabProps) {
  const register = useCallQuery('school.listResponsibles', {});
  const { rights, today } = useSession();
  const mayAppoint = rights.includes('school.appoint');
  const [open, setOpen] = useState<ResponsibleCard | 'new' | null>(null);
  return (
    <DirectoryList
      {...props}
      label="Ответственные"
      query={register}
      rows={register.data?.rows}
      columns={listColumns(mayAppoint ? setOpen : undefined)}
      rowKey={(row) => row.id}
      texts={(row) => [row.name, DUTY_TITLES[row.duty], row.area, row.orderNumber]}
      placeholder="Фамилия, обязанность"
      emptyText="Ответственных пока нет. Директор назначает их приказом."
      addWord="Назначить…"
      onAdd={mayAppoint ? () => { setOpen('new'); } : undefined}
      moreActions={<OrdersButton first="responsibles" />}
      notice={register.data?.lacksAdministrator && <Reminder appointBy={register.data.appointBy} today={today} />}
    >
      {open !== null && <ResponsibleDialog person={open === 'new' ? null : open} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function Reminder({ appointBy, today }: { readonly appointBy: string; readonly today: string }) {
  const isLate = today > appointBy;
  return (
    <MessageBox kind="warning">
      {`Администратор электронного журнала не назначен. ${isLate ? `Срок прошёл ${formatDate(appointBy)}` : `Назначьте его до ${formatDate(appointBy)}`}: без него некому отвечать за данные и доступ.`}
    </MessageBox>
  );
}

function listColumns(onOpen: ((row: ResponsibleCard) => void) | undefined): readonly Column<ResponsibleCard>[] {
  const span = ({ dateFrom, dateTo }: ResponsibleCard) => `с ${formatDate(dateFrom)}${dateTo === null ? '' : ` по ${formatDate(dateTo)}`}`;
  const order = ({ orderNumber, orderDate }: ResponsibleCard) => [orderNumber && `№ ${orderNumber}`, orderDate && `от ${formatDate(orderDate)}`].filter(Boolean).join(' ');
  return [
    { key: 'name', title: 'Кто', isRowHead: true, sortBy: (row) => row.name, render: (row) => <OpenRecord name={row.name} onOpen={onOpen && (() => { onOpen(row); })} /> },
    { key: 'duty', title: 'Обязанность', sortBy: (row) => DUTY_TITLES[row.duty], render: (row) => <>{DUTY_TITLES[row.duty]}{row.area !== null && <span className={styles.names}>{`: ${row.area}`}</span>}</> },
    { key: 'order', title: 'Приказ', width: '12rem', render: order },
    { key: 'span', title: 'Когда', width: '14rem', sortBy: (row) => row.dateFrom, render: span },
    { key: 'state', title: 'Сегодня', width: '7.5rem', render: (row) => (row.isInForce ? 'действует' : <span className={styles.ended}>не действует</span>) },
  ];
}
