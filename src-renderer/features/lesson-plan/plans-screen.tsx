import { FulfilmentTab } from './fulfilment/fulfilment-tab';
import { PlanListTab } from './list/plan-list-tab';
import type { TabProps } from './plans-tabs';
import { ProgrammesTab } from './programme/programmes-tab';

const TABS = { plans: PlanListTab, programmes: ProgrammesTab, fulfilment: FulfilmentTab } as const;

/** «КТП»: lesson plans, work programmes, and how far the plans are carried out (CUR-04…07). */
export function PlansScreen(props: TabProps) {
  const Tab = TABS[props.tab];
  return <Tab {...props} />;
}
