import { Tabs } from '@mantine/core';
import { useSession } from '../../api/session-context';

export const MOVEMENT_TABS = ['orders', 'requests', 'report'] as const;
export type MovementTab = (typeof MOVEMENT_TABS)[number];
export type TabProps = { readonly tab: MovementTab; readonly onTab: (tab: MovementTab) => void };

export function isMovementTab(text: unknown): text is MovementTab {
  return (MOVEMENT_TABS as readonly unknown[]).includes(text);
}

/** A class teacher sees the requests alone. */
export function MovementTabs({ tab, onTab }: TabProps) {
  const seesOrders = useSession().rights.includes('movement.view');
  return (
    <Tabs value={tab} onChange={(next) => { if (isMovementTab(next)) onTab(next); }}>
      <Tabs.List aria-label="Движение">
        {seesOrders && <Tabs.Tab value="orders">Приказы</Tabs.Tab>}
        <Tabs.Tab value="requests">Заявки</Tabs.Tab>
        {seesOrders && <Tabs.Tab value="report">Отчёт</Tabs.Tab>}
      </Tabs.List>
    </Tabs>
  );
}
