import { Button, Modal, Stack } from '@mantine/core';
import type { YearCard } from '@shared/contract/calendar-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { ReadyDocument } from '../../outage';

/** The year on one sheet, for the director's «УТВЕРЖДАЮ». */
export function PrintCalendarButton({ year }: { readonly year: YearCard }) {
  const printing = useCallMutation('school.printYearCalendar');
  const isOpen = printing.isError || printing.data !== undefined;
  return (
    <>
      <Button variant="default" loading={printing.isPending} onClick={() => { printing.mutate({ yearId: year.id }); }}>Напечатать график…</Button>
      {isOpen && (
        <Modal opened onClose={printing.reset} title="Календарный учебный график" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm">
            {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
            {printing.data && <ReadyDocument document={printing.data} />}
          </Stack>
        </Modal>
      )}
    </>
  );
}
