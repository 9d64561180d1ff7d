import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Right } from '@shared/domain/security';
import { useSession } from '../../api/session-context';
import { Screen } from '../../components/screen';
import { AccountsTab } from './accounts-tab';
import { DelegationsTab } from './duties/delegations-tab';
import { EndsTab } from './duties/ends-tab';
import { AcknowledgementsTab } from './requests/acknowledgements-tab';
import { CredentialsTab } from './requests/credentials-tab';
import { RoleRequestsTab } from './requests/role-requests-tab';

type Tab = { readonly key: string; readonly word: string; readonly right: Right; readonly render: () => ReactNode };

const TABS: readonly Tab[] = [
  { key: 'accounts', word: 'Учётные записи', right: 'accounts.manage', render: () => <AccountsTab /> },
  { key: 'roles', word: 'Права администратора', right: 'accounts.viewRequests', render: () => <RoleRequestsTab /> },
  { key: 'credentials', word: 'Реквизиты доступа', right: 'accounts.viewRequests', render: () => <CredentialsTab /> },
  { key: 'delegations', word: 'Замещение', right: 'accounts.viewDuties', render: () => <DelegationsTab /> },
  { key: 'ends', word: 'Окончание работы', right: 'accounts.viewDuties', render: () => <EndsTab /> },
  { key: 'rule', word: 'Ознакомление с правилами', right: 'accounts.viewRequests', render: () => <AcknowledgementsTab /> },
];

/** Who gets in and as what: accounts, what the director confirms, duties that end or are handed over (USR-01, USR-02, USR-07…09, SEC-10). */
export function AccountsScreen() {
  const { rights } = useSession();
  const open = TABS.filter(({ right }) => rights.includes(right));
  const [chosen, setChosen] = useState<string | null>(null);
  const current = open.find(({ key }) => key === chosen) ?? open[0];
  return (
    <Screen title="Учётные записи">
      <Tabs value={current?.key ?? null} onChange={setChosen} keepMounted={false}>
        <Tabs.List aria-label="Раздел учётных записей">{open.map(({ key, word }) => <Tabs.Tab key={key} value={key}>{word}</Tabs.Tab>)}</Tabs.List>
        {open.map(({ key, render }) => <Tabs.Panel key={key} value={key}>{render()}</Tabs.Panel>)}
      </Tabs>
    </Screen>
  );
}
