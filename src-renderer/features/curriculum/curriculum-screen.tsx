import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { ProgrammesTab, ScheduleTab, useIsCollege } from '../college';
import { LoadTab } from './load/load-tab';
import { PrintButton } from './print-button';
import { PlanTab } from './plan/plan-tab';

/** «Учебный план»: the plan of the classes and the load of the teachers, two sides of the same hours; in a college its programmes and the weeks of its year. */
export function CurriculumScreen() {
  const [tab, setTab] = useState<string | null>('plan');
  const isCollege = useIsCollege();
  const plan = useCallQuery('curriculum.getPlan', {});
  const note = plan.data && `${plan.data.yearName} учебный год, на ${formatDate(plan.data.date)}`;
  return (
    <Screen title="Учебный план" note={note} actions={(tab === 'plan' || tab === 'load') && <PrintButton key={tab} what={tab} />}>
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List aria-label="Раздел учебного плана">
          <Tabs.Tab value="plan">План</Tabs.Tab>
          <Tabs.Tab value="load">Нагрузка</Tabs.Tab>
          {isCollege && <Tabs.Tab value="programmes">Программы</Tabs.Tab>}
          {isCollege && <Tabs.Tab value="schedule">График учебного процесса</Tabs.Tab>}
        </Tabs.List>
      </Tabs>
      {(tab === 'plan' || tab === 'load') && <HoursTab tab={tab} />}
      {tab === 'programmes' && <ProgrammesTab />}
      {tab === 'schedule' && <ScheduleTab />}
    </Screen>
  );
}

function HoursTab({ tab }: { readonly tab: 'plan' | 'load' }) {
  const plan = useCallQuery('curriculum.getPlan', {});
  const load = useCallQuery('curriculum.getLoad', {}, { enabled: tab === 'load' });
  const shown = tab === 'load' ? load : plan;
  return (
    <>
      {shown.isPending && <Reading />}
      {shown.isError && <MessageBox onRetry={() => { void shown.refetch(); }}>{formatFailure(shown.error)}</MessageBox>}
      {plan.data && tab === 'plan' && <PlanTab plan={plan.data} date={undefined} />}
      {load.data && tab === 'load' && <LoadTab load={load.data} />}
    </>
  );
}
