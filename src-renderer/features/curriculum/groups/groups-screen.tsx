import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { Screen } from '../../../components/screen';
import { AcrossTab } from './across-tab';
import { DivisionsTab } from './divisions-tab';

/** «Подгруппы»: who of a class is in which group, and groups of several classes. */
export function GroupsScreen() {
  const [tab, setTab] = useState<string | null>('divisions');
  return (
    <Screen title="Подгруппы">
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List aria-label="Раздел подгрупп">
          <Tabs.Tab value="divisions">Деление классов</Tabs.Tab>
          <Tabs.Tab value="across">Группы и кружки</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {tab === 'divisions' && <DivisionsTab />}
      {tab === 'across' && <AcrossTab />}
    </Screen>
  );
}
