import { useQueryClient } from '@tanstack/react-query';
import type { BoardLine } from '@shared/contract/readiness-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';

/** Puts «проверено» on a section, or takes it back. */
export function useSign() {
  const queryClient = useQueryClient();
  const signing = useCallMutation('readiness.signSection');
  return {
    failure: signing.isError ? formatFailure(signing.error) : null,
    sign: ({ section, version }: BoardLine, isChecked: boolean) => {
      signing.mutate({ section, version, isChecked }, { onSettled: () => { void queryClient.invalidateQueries({ queryKey: ['readiness.getBoard'] }); } });
    },
  };
}
