import { useQueryClient } from '@tanstack/react-query';
import type { DutyTask } from '@shared/contract/control-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';

/** «Выполнено», and taking it back. */
export function useDutyMarks() {
  const queryClient = useQueryClient();
  const marking = useCallMutation('control.markDuty');
  const unmarking = useCallMutation('control.unmarkDuty');
  const error = marking.error ?? unmarking.error;
  const onSettled = () => {
    void queryClient.invalidateQueries({ queryKey: ['control.listDuties'] });
    void queryClient.invalidateQueries({ queryKey: ['control.listAllDuties'] });
  };
  return {
    failure: error === null ? null : formatFailure(error),
    mark: ({ dutyKey, dueOn, isPersonal }: DutyTask) => {
      unmarking.reset();
      if (dueOn !== null) marking.mutate({ dutyKey, dueOn, isPersonal, note: null }, { onSettled });
    },
    unmark: ({ mark }: DutyTask) => {
      marking.reset();
      if (mark !== null) unmarking.mutate({ id: mark.id, version: mark.version }, { onSettled });
    },
  };
}
