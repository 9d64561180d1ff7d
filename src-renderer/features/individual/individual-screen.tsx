import { AttestationTab } from './attestation-tab';
import { CorrectionTab } from './correction-tab';
import type { TabProps } from './individual-tabs';
import { PlansTab } from './plans-tab';
import { SheetScreen } from './sheet-screen';
import { StaysTab } from './stays-tab';

const TABS = { plans: PlansTab, home: StaysTab, correction: CorrectionTab, attestation: AttestationTab } as const;

/** «Индивидуальные планы»: own study plans, teaching at home, correction work, results by protocol (IUP). */
export function IndividualScreen(props: TabProps) {
  const { tab, planId, onTab } = props;
  if (tab === 'home' && planId !== undefined) return <SheetScreen planId={planId} onClose={() => { onTab('home'); }} />;
  const Tab = TABS[tab];
  return <Tab {...props} />;
}
