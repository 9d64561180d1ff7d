import { Tabs } from '@mantine/core';
import { useSession } from '../../api/session-context';

export const READINESS_TABS = ['sections', 'quality', 'approval'] as const;
export type ReadinessTab = (typeof READINESS_TABS)[number];
export type TabProps = { readonly tab: ReadinessTab; readonly onTab: (tab: ReadinessTab) => void };

export function isReadinessTab(text: unknown): text is ReadinessTab {
  return (READINESS_TABS as readonly unknown[]).includes(text);
}

export function ReadinessTabs({ tab, onTab }: TabProps) {
  const { rights } = useSession();
  return (
    <Tabs value={tab} onChange={(next) => { if (isReadinessTab(next)) onTab(next); }}>
      <Tabs.List aria-label="Готовность">
        <Tabs.Tab value="sections">Разделы</Tabs.Tab>
        {rights.includes('quality.view') && <Tabs.Tab value="quality">Качество данных</Tabs.Tab>}
        <Tabs.Tab value="approval">Утверждение</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
