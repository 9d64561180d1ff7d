import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { YearCard } from '@shared/contract/calendar-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';

type Props = { readonly year: YearCard; readonly action: 'open' | 'close'; readonly years: readonly YearCard[]; readonly onClose: () => void };

/** Says what opening or closing a year means before it is done. */
export function YearStateDialog({ year, action, years, onClose }: Props) {
  const queryClient = useQueryClient();
  const changing = useCallMutation(action === 'open' ? 'school.openYear' : 'school.closeYear');
  const confirm = () => { changing.mutate({ id: year.id, version: year.version }, { onSuccess: () => { void queryClient.invalidateQueries(); onClose(); } }); };
  const former = years.find(({ state, id, startDate }) => state === 'open' && id !== year.id && startDate < year.startDate);
  return (
    <ConfirmDialog
      title={action === 'open' ? `Открыть ${year.name} учебный год?` : `Закрыть ${year.name} учебный год?`}
      action={action === 'open' ? 'Открыть год' : 'Закрыть год'}
      isBusy={changing.isPending}
      failure={changing.isError ? formatFailure(changing.error) : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      {action === 'open' ? (
        <Text size="sm">{`Списки классов, расписание, журнал и отчёты будут показывать ${year.name} учебный год.${former ? ` Год ${former.name} останется открытым, пока вы его не закроете.` : ''}`}</Text>
      ) : (
        <Text size="sm">Сначала программа сделает и проверит копию базы. Периоды, каникулы и звонки закрытого года больше не меняются. Если год закрыт по ошибке, его можно открыть снова.</Text>
      )}
    </ConfirmDialog>
  );
}
