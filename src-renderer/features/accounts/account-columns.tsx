import { ActionIcon, Menu } from '@mantine/core';
import { ROLE_TITLES } from '@shared/domain/accounts';
import type { AccountRow } from '@shared/contract/accounts-contract';
import type { Column } from '../../components/data-table';
import { Icon } from '../../components/icon';
import styles from './accounts.module.css';

export type AccountStep = 'slip' | 'roles' | 'block' | 'end';

type Options = {
  readonly describe: (row: AccountRow) => string;
  readonly moment: (instant: string) => string;
  readonly onStep: (step: AccountStep, account: AccountRow) => void;
};

export function buildAccountColumns({ describe, moment, onStep }: Options): readonly Column<AccountRow>[] {
  return [
    {
      key: 'name', title: 'Сотрудник', isRowHead: true, width: '30%', sortBy: (row) => row.name,
      render: (row) => <><span>{row.name}</span><span className={styles.small}>{row.position}</span></>,
    },
    { key: 'login', title: 'Логин', sortBy: (row) => row.login, render: (row) => row.login },
    { key: 'roles', title: 'Роли', render: (row) => <Roles row={row} /> },
    {
      key: 'state', title: 'Состояние', width: '11.5rem', sortBy: describe,
      render: (row) => <><span className={styles.state} data-state={row.state}>{describe(row)}</span>{row.endsOn !== null && <span className={styles.small}>{`вход закрывается ${moment(row.endsOn)}`}</span>}</>,
    },
    {
      key: 'last', title: 'Последний вход', noWrap: true, sortBy: (row) => row.lastLoginAt ?? '',
      render: (row) => (row.lastLoginAt === null ? 'не входил(а)' : <><span>{moment(row.lastLoginAt)}</span><span className={styles.small}>{row.lastWorkstation ?? ''}</span></>),
    },
    { key: 'steps', title: 'Действия', align: 'center', render: (row) => <Steps row={row} onStep={onStep} /> },
  ];
}

function Roles({ row }: { readonly row: AccountRow }) {
  return (
    <>
      <span className={styles.roles}>{row.roles.map((role) => ROLE_TITLES[role]).join(', ')}</span>
      {row.waitingRoles.map((role) => <span key={role} className={styles.waiting}>{`${ROLE_TITLES[role]}: ждёт подтверждения директора`}</span>)}
    </>
  );
}

function Steps({ row, onStep }: { readonly row: AccountRow; readonly onStep: Options['onStep'] }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="sm" aria-label={`Действия: ${row.name}`}><Icon name="more" size={16} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => { onStep('slip', row); }} disabled={row.state === 'blocked'}>Выдать листок доступа…</Menu.Item>
        <Menu.Item onClick={() => { onStep('roles', row); }}>Изменить роли…</Menu.Item>
        <Menu.Item onClick={() => { onStep('block', row); }}>{row.state === 'blocked' ? 'Разблокировать…' : 'Заблокировать…'}</Menu.Item>
        <Menu.Item onClick={() => { onStep('end', row); }} disabled={row.endsOn !== null}>Окончание работы…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
