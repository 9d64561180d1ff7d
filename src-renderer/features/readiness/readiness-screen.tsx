import { ApprovalTab } from './approval-tab';
import { QualityTab } from './quality-tab';
import type { TabProps } from './readiness-tabs';
import { SectionsTab } from './sections-tab';

const TABS = { sections: SectionsTab, quality: QualityTab, approval: ApprovalTab } as const;

/** «Готовность»: of the sections for the year, of the data, and what the director approves. */
export function ReadinessScreen(props: TabProps) {
  const Tab = TABS[props.tab];
  return <Tab {...props} />;
}
