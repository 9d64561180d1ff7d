import { useSession } from '../../api/session-context';
import type { TabProps } from './movement-tabs';
import { OrdersTab } from './orders-tab';
import { ReportTab } from './report-tab';
import { RequestsTab } from './requests-tab';

const TABS = { orders: OrdersTab, requests: RequestsTab, report: ReportTab } as const;

/** «Движение»: orders with what they did, requests of class teachers, the report (MOV). */
export function MovementScreen({ tab, onTab }: TabProps) {
  const seesOrders = useSession().rights.includes('movement.view');
  const shown = seesOrders ? tab : 'requests';
  const Tab = TABS[shown];
  return <Tab tab={shown} onTab={onTab} />;
}
