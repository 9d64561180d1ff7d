import { Tabs } from '@mantine/core';

export const DIRECTORY_TABS = ['school', 'classes', 'subjects', 'rooms', 'works', 'absences', 'responsibles'] as const;
export type DirectoryTab = (typeof DIRECTORY_TABS)[number];
const WORDS: Readonly<Record<DirectoryTab, string>> = {
  school: 'Школа', classes: 'Классы', subjects: 'Предметы', rooms: 'Кабинеты', works: 'Виды работ', absences: 'Отсутствия', responsibles: 'Ответственные',
};

export function isDirectoryTab(text: unknown): text is DirectoryTab {
  return (DIRECTORY_TABS as readonly unknown[]).includes(text);
}

export type TabProps = { readonly tab: DirectoryTab; readonly onTab: (tab: DirectoryTab) => void };

export function DirectoryTabs({ tab, onTab }: TabProps) {
  return (
    <Tabs value={tab} onChange={(next) => { if (isDirectoryTab(next)) onTab(next); }}>
      <Tabs.List aria-label="Справочники">{DIRECTORY_TABS.map((one) => <Tabs.Tab key={one} value={one}>{WORDS[one]}</Tabs.Tab>)}</Tabs.List>
    </Tabs>
  );
}
