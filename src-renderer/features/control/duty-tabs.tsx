import { Tabs } from '@mantine/core';
import { useSession } from '../../api/session-context';

const DUTY_TABS = ['own', 'all'] as const;
export type DutyTab = (typeof DUTY_TABS)[number];
export type DutyTabProps = { readonly tab: DutyTab; readonly onTab: (tab: DutyTab) => void };

export function isDutyTab(text: unknown): text is DutyTab {
  return (DUTY_TABS as readonly unknown[]).includes(text);
}

/** Only the heads have more than one. */
export function DutyTabs({ tab, onTab }: DutyTabProps) {
  if (!useSession().rights.includes('control.viewAllDuties')) return null;
  return (
    <Tabs value={tab} onChange={(next) => { if (isDutyTab(next)) onTab(next); }}>
      <Tabs.List aria-label="Обязанности">
        <Tabs.Tab value="own">Мои</Tabs.Tab>
        <Tabs.Tab value="all">Всех сотрудников</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
