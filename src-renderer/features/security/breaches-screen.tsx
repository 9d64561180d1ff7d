import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../api/session-context';
import { Screen } from '../../components/screen';
import { ActDialog } from './acts/act-dialog';
import { ActsTab } from './acts/acts-tab';
import { BreachesTab } from './breaches-tab';
import { FamilyBreachesTab } from './families/family-breaches-tab';

/** Breaches of confidentiality: reports of the staff, acts on them, what families tell (SEC-11, SEC-12, LRS-59). */
export function BreachesScreen() {
  const { rights } = useSession();
  const isOffice = rights.includes('security.breaches');
  const [tab, setTab] = useState<string | null>(isOffice ? 'reports' : 'families');
  const [actId, setActId] = useState<number | null>(null);
  return (
    <Screen title="Нарушения конфиденциальности">
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="xs" aria-label="Раздел нарушений">
          {isOffice && <Tabs.Tab value="reports">Сообщения</Tabs.Tab>}
          {isOffice && <Tabs.Tab value="acts">Акты</Tabs.Tab>}
          {rights.includes('security.viewFamilyBreaches') && <Tabs.Tab value="families">От семей</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="reports"><BreachesTab onAct={setActId} /></Tabs.Panel>
        <Tabs.Panel value="acts"><ActsTab onOpen={setActId} /></Tabs.Panel>
        <Tabs.Panel value="families"><FamilyBreachesTab /></Tabs.Panel>
      </Tabs>
      {actId !== null && <ActDialog actId={actId} onClose={() => { setActId(null); }} />}
    </Screen>
  );
}
