import { Tabs } from '@mantine/core';

export const PLANS_TABS = ['plans', 'programmes', 'fulfilment'] as const;
export type PlansTab = (typeof PLANS_TABS)[number];
export type TabProps = { readonly tab: PlansTab; readonly onTab: (tab: PlansTab) => void };

const TITLES: Readonly<Record<PlansTab, string>> = { plans: 'КТП', programmes: 'Рабочие программы', fulfilment: 'План и факт' };

export function isPlansTab(text: unknown): text is PlansTab {
  return (PLANS_TABS as readonly unknown[]).includes(text);
}

export function PlansTabs({ tab, onTab }: TabProps) {
  return (
    <Tabs value={tab} onChange={(next) => { if (isPlansTab(next)) onTab(next); }}>
      <Tabs.List aria-label="Планы и программы">
        {PLANS_TABS.map((one) => <Tabs.Tab key={one} value={one}>{TITLES[one]}</Tabs.Tab>)}
      </Tabs.List>
    </Tabs>
  );
}
