import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLE_TITLES } from '@shared/domain/accounts';
import type { StaffCard } from '@shared/contract/staff-contract';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { LastChange } from '../../../components/record';
import { SlipDialog } from '../../accounts';
import { CONSENT_WORDS } from '../consent-words';
import styles from '../people.module.css';
import { ACCOUNT_WORDS } from './account-step-words';
import { CreateAccount } from './create-account';

/** The chain card → account → slip as far as it has come, and where the person works. */
export function StaffSide({ card }: { readonly card: StaffCard }) {
  const moment = useMoment();
  const managesAccounts = useSession().rights.includes('accounts.manage');
  return (
    <aside className={styles.side} aria-label="Вход в программу и работа">
      {managesAccounts && (
        <ol className={styles.steps}>
          <li><h2>✓ 1. Карточка</h2>{`Согласие на обработку данных: ${CONSENT_WORDS[card.consent]}`}</li>
          <li>
            <h2>{card.account ? '✓ 2. Учётная запись' : '2. Учётная запись'}</h2>
            {card.account ? `Логин «${card.account.login}»: ${card.account.roles.map((role) => ROLE_TITLES[role]).join(', ')}` : <CreateAccount card={card} />}
          </li>
          <li>
            <h2>{card.account && card.account.state !== 'none' ? '✓ 3. Листок доступа' : '3. Листок доступа'}</h2>
            {card.account ? <SlipStep card={card} accountId={card.account.id} /> : <Text size="sm" c="dimmed">Выдаётся после учётной записи.</Text>}
          </li>
        </ol>
      )}
      <Spans title="Классное руководство" rows={card.classes} />
      <Spans title="Страницы журнала" rows={card.courses} />
      <LastChange change={card.lastChange} moment={moment} />
    </aside>
  );
}

function SlipStep({ card, accountId }: { readonly card: StaffCard; readonly accountId: number }) {
  const queryClient = useQueryClient();
  const accounts = useCallQuery('accounts.list', {});
  const [isOpen, setOpen] = useState(false);
  const account = accounts.data?.find((row) => row.id === accountId);
  const close = () => { setOpen(false); void queryClient.invalidateQueries({ queryKey: ['people.getStaff', { staffId: card.id }] }); };
  return (
    <>
      <Text size="sm">{card.account ? ACCOUNT_WORDS[card.account.state] : ''}</Text>
      {card.account?.state !== 'blocked' && <Button mt={4} size="compact-sm" variant={card.account?.state === 'none' ? 'filled' : 'default'} disabled={!account} onClick={() => { setOpen(true); }}>Выдать листок доступа…</Button>}
      {isOpen && account && <SlipDialog account={account} onClose={close} />}
    </>
  );
}

type Span = StaffCard['classes'][number];

function Spans({ title, rows }: { readonly title: string; readonly rows: readonly Span[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>{rows.map((row) => <li key={`${row.name}-${row.dateFrom}`}>{`${row.name}, с ${formatDate(row.dateFrom)}${row.dateTo === null ? '' : ` по ${formatDate(row.dateTo)}`}`}</li>)}</ul>
    </section>
  );
}
