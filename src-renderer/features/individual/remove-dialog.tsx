import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';

/** A plan entered by mistake, nothing recorded by it yet. */
export function RemoveDialog({ plan, onClose }: { readonly plan: IndividualPlan; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const removing = useCallMutation('individual.removePlan');
  const remove = () => {
    removing.mutate({ studentId: plan.studentId, planId: plan.id, version: plan.version }, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['individual.listPlans'] }); onClose(); } });
  };
  const effect = plan.kind === 'individual' ? 'Собственные страницы журнала исчезнут, ученик снова будет в списках страниц класса.' : 'Клетки на страницах класса снова будут обычными.';
  return (
    <ConfirmDialog title="Убрать план?" action="Убрать план" isDangerous isBusy={removing.isPending} failure={removing.isError ? formatFailure(removing.error) : null} onConfirm={remove} onClose={onClose}>
      <Text size="sm">{`${plan.student}, ${plan.className}. Так убирают план, внесённый по ошибке; законченный план закрывают последним днём.`}</Text>
      <Text size="sm">{effect}</Text>
    </ConfirmDialog>
  );
}
