import { Button } from '@mantine/core';
import type { YearCard } from '@shared/contract/calendar-contract';
import { useCallMutation } from '../../../api/use-call-query';
import { PaperWindow } from '../../outage';

/** The year on one sheet, for the director's «УТВЕРЖДАЮ». */
export function PrintCalendarButton({ year }: { readonly year: YearCard }) {
  const printing = useCallMutation('school.printYearCalendar');
  return (
    <>
      <Button variant="default" loading={printing.isPending} onClick={() => { printing.mutate({ yearId: year.id }); }}>Напечатать график…</Button>
      <PaperWindow title="Календарный учебный график" printing={printing} />
    </>
  );
}
