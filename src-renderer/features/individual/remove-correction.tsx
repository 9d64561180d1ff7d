import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CorrectionPlan } from '@shared/contract/individual-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';

/** A plan by which nothing has been held yet. */
export function RemoveCorrection({ plan, onClose }: { readonly plan: CorrectionPlan; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const removing = useCallMutation('individual.removeCorrection');
  const remove = () => {
    removing.mutate({ courseId: plan.courseId, correctionId: plan.id, version: plan.version }, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['individual.getCorrection'] }); onClose(); } });
  };
  return (
    <ConfirmDialog title="Убрать план?" action="Убрать план" isDangerous isBusy={removing.isPending} failure={removing.isError ? formatFailure(removing.error) : null} onConfirm={remove} onClose={onClose}>
      <Text size="sm">{`${plan.student}, ${plan.className}, ${plan.subject}: по плану ещё ничего не проведено.`}</Text>
    </ConfirmDialog>
  );
}
