import { AbsencesTab } from './absences-tab';
import { ClassesTab } from './classes-tab';
import type { TabProps } from './directory-tabs';
import { RequisitesTab } from './requisites-tab';
import { ResponsiblesTab } from './responsibles-tab';
import { RoomsTab } from './rooms-tab';
import { SubjectsTab } from './subjects-tab';
import { WorksTab } from './works-tab';

const TABS = { school: RequisitesTab, classes: ClassesTab, subjects: SubjectsTab, rooms: RoomsTab, works: WorksTab, absences: AbsencesTab, responsibles: ResponsiblesTab } as const;

/** «Справочники»: what the school is made of, each list with its own address. */
export function DirectoriesScreen(props: TabProps) {
  const Tab = TABS[props.tab];
  return <Tab key={props.tab} {...props} />;
}
