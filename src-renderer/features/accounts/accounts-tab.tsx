import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ROLE_TITLES } from '@shared/domain/accounts';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { buildAccountColumns, type AccountStep } from './account-columns';
import { describeState } from './account-words';
import { BlockDialog } from './block-dialog';
import { EndDialog } from './duties/end-dialog';
import { ListHead } from './list-head';
import { MissingSlipsDialog } from './missing-slips-dialog';
import { RolesDialog } from './roles-dialog';
import { SlipDialog } from './slip-dialog';

type Chosen = { readonly step: AccountStep; readonly accountId: number };

/** Accounts of the staff: slips with one-time passwords, roles, blocking (USR-01, USR-02). */
export function AccountsTab() {
  const accounts = useCallQuery('accounts.list', {});
  const moment = useMoment();
  const now = Date.parse(useSession().now);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<number | null>(null);
  const waiting = (accounts.data ?? []).filter(({ state }) => state === 'none' || state === 'expired').length;
  const describe = (row: AccountRow) => describeState(row, moment, now);
  const rows = (accounts.data ?? []).filter((row) => matchesWords(words, [row.name, row.position, row.login, describe(row), ...row.roles.map((role) => ROLE_TITLES[role]), ...(row.waitingRoles.length > 0 ? ['ждёт подтверждения директора'] : [])]));
  const columns = buildAccountColumns({ describe, moment, onStep: (step, account) => { setChosen({ step, accountId: account.id }); } });
  // The row as it now stands: after somebody else's change the dialog goes on with the new version.
  const account = accounts.data?.find((row) => row.id === chosen?.accountId);
  const close = () => { setChosen(null); };
  return (
    <>
      <ListHead note={accounts.data && `${rows.length} из ${accounts.data.length}`}>
        <TextInput w={240} leftSection={<Icon name="search" size={15} />} placeholder="Фамилия, роль, состояние" aria-label="Отбор учётных записей" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        {waiting > 1 && <Button onClick={() => { setMissing(waiting); }}>{`Листки всем, у кого их нет (${waiting})…`}</Button>}
      </ListHead>
      {accounts.isPending && <Reading />}
      {accounts.isError && <MessageBox onRetry={() => { void accounts.refetch(); }}>{formatFailure(accounts.error)}</MessageBox>}
      {accounts.data && <DataTable label="Учётные записи" columns={columns} rows={rows} rowKey={(row) => row.id} emptyText={words === '' ? 'Учётных записей нет: загрузите файл школы с сотрудниками.' : 'Таких учётных записей нет. Уточните отбор.'} rowHeight={50} />}
      {missing !== null && <MissingSlipsDialog count={missing} onClose={() => { setMissing(null); }} />}
      {account && chosen?.step === 'slip' && <SlipDialog account={account} onClose={close} />}
      {account && chosen?.step === 'roles' && <RolesDialog account={account} onClose={close} />}
      {account && chosen?.step === 'block' && <BlockDialog account={account} onClose={close} />}
      {account && chosen?.step === 'end' && <EndDialog account={account} onClose={close} />}
    </>
  );
}
