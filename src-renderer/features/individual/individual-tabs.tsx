import { Tabs } from '@mantine/core';

export const INDIVIDUAL_TABS = ['plans', 'home', 'correction', 'attestation'] as const;
export type IndividualTab = (typeof INDIVIDUAL_TABS)[number];
export type TabProps = { readonly tab: IndividualTab; readonly onTab: (tab: IndividualTab, planId?: number) => void; /** The sheet that is open. */ readonly planId: number | undefined };

export function isIndividualTab(text: unknown): text is IndividualTab {
  return (INDIVIDUAL_TABS as readonly unknown[]).includes(text);
}

const TITLES: Readonly<Record<IndividualTab, string>> = {
  plans: 'Учебные планы (ИУП)', home: 'На дому, в санатории', correction: 'Коррекционная работа', attestation: 'Аттестация по протоколу',
};

export function IndividualTabs({ tab, onTab }: Pick<TabProps, 'tab' | 'onTab'>) {
  return (
    <Tabs value={tab} onChange={(next) => { if (isIndividualTab(next)) onTab(next); }} mb="sm">
      <Tabs.List aria-label="Индивидуальные планы">
        {INDIVIDUAL_TABS.map((one) => <Tabs.Tab key={one} value={one}>{TITLES[one]}</Tabs.Tab>)}
      </Tabs.List>
    </Tabs>
  );
}
