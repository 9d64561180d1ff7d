import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { YearCalendar } from '@shared/contract/calendar-contract';
import { formatDates, type PublicDay } from '@shared/domain/school';
import { formatFailure } from '../../../../api/failure';
import { ConfirmDialog } from '../../../../components/confirm-dialog';
import { MessageBox } from '../../../../components/message-box';
import { useCalendarCall } from '../use-calendar-call';

/** Public holidays and government transfers of the year: the school takes those it needs, and may change them afterwards. */
export function PublicDaysDialog({ calendar, onClose }: { readonly calendar: YearCalendar; readonly onClose: () => void }) {
  const call = useCalendarCall('calendar');
  // A Saturday that works during the vacations is none for the school.
  const fresh = calendar.publicDays.filter((day) => !isTaken(calendar, day) && (day.kind === 'holiday' || !isOnVacation(calendar, day)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fresh.filter((day) => day.kind === 'holiday' && !isOnVacation(calendar, day)).map(({ startDate }) => startDate)));
  const [status, setStatus] = useState<{ readonly isBusy: boolean; readonly failure: string | null }>({ isBusy: false, failure: null });
  const toggle = (date: string) => { setChosen(new Set(chosen.has(date) ? [...chosen].filter((one) => one !== date) : [...chosen, date])); };
  const take = async () => {
    setStatus({ isBusy: true, failure: null });
    try {
      await call('school.takePublicDays', { yearId: calendar.year.id, startDates: [...chosen] });
      onClose();
    } catch (error) {
      setStatus({ isBusy: false, failure: formatFailure(error) });
    }
  };
  return (
    <ConfirmDialog title="Праздники и переносы" action={`Взять в календарь: ${chosen.size}`} isDisabled={chosen.size === 0} isBusy={status.isBusy} failure={status.failure} onConfirm={() => { void take(); }} onClose={onClose}>
      {calendar.transfersUnknownFor.length > 0 && <MessageBox kind="notice">{`Переносы выходных на ${calendar.transfersUnknownFor.join(' и ')} год программе не известны: показаны только праздники по закону. Добавьте переносы сами, когда выйдет постановление Правительства.`}</MessageBox>}
      {fresh.length === 0 && <Text size="sm">Все праздники этого года уже в календаре.</Text>}
      <Stack gap={6}>
        {fresh.map((day) => (
          <Checkbox key={day.startDate} label={`${formatDates(day)} – ${day.name}`} description={describe(calendar, day)} checked={chosen.has(day.startDate)} onChange={() => { toggle(day.startDate); }} />
        ))}
      </Stack>
    </ConfirmDialog>
  );
}

function describe(calendar: YearCalendar, day: PublicDay): string {
  return `${isOnVacation(calendar, day) ? 'На каникулах: число уроков не изменится. ' : ''}${day.source}`;
}

function isTaken({ freeDays, specialDays }: YearCalendar, day: PublicDay): boolean {
  if (day.kind === 'workday') return specialDays.some(({ date }) => date === day.startDate);
  return freeDays.some((known) => known.kind === 'holiday' && known.classId === null && known.startDate <= day.endDate && day.startDate <= known.endDate);
}

function isOnVacation({ freeDays }: YearCalendar, day: PublicDay): boolean {
  return freeDays.some((known) => known.kind === 'vacation' && known.gradeFrom <= 1 && known.gradeTo >= 11 && known.startDate <= day.startDate && day.endDate <= known.endDate);
}
