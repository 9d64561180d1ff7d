import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BellScheduleCard, YearBells } from '@shared/contract/calendar-contract';
import { formatFailure } from '../../../../api/failure';
import { MessageBox } from '../../../../components/message-box';
import { useCalendarCall } from '../use-calendar-call';

/** Bells that nobody goes by may go; the backend names what hangs on the others. */
export function RemoveBells({ bells, schedule }: { readonly bells: YearBells; readonly schedule: BellScheduleCard }) {
  const call = useCalendarCall('bells');
  const [failure, setFailure] = useState<string | null>(null);
  if (bells.rules.some(({ scheduleId }) => scheduleId === schedule.id)) return null;
  const remove = async () => {
    try {
      await call('school.removeBells', { yearId: bells.year.id, id: schedule.id, version: schedule.version });
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => { void remove(); }}>Убрать расписание</Button>
      {failure !== null && <MessageBox>{failure}</MessageBox>}
    </>
  );
}
