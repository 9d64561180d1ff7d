import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { MovementLine, MovementOrder } from '@shared/contract/movement-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { describeLine } from './movement-words';

/** The last movement of a pupil is taken back; the order stays registered. */
export function UndoDialog({ line, order, onClose }: { readonly line: MovementLine; readonly order: MovementOrder; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const undoing = useCallMutation('movement.undo');
  const undo = () => { undoing.mutate({ movementId: line.id }, { onSuccess: () => { void queryClient.invalidateQueries(); onClose(); } }); };
  return (
    <ConfirmDialog title="Отменить движение?" action="Отменить движение" dismiss="Оставить" isDangerous isBusy={undoing.isPending} failure={undoing.isError ? formatFailure(undoing.error) : null} onConfirm={undo} onClose={onClose}>
      <Text size="sm">{`${line.student}: ${describeLine(line)} (приказ № ${order.number}).`}</Text>
      <Text size="sm">Списки класса и групп станут такими, как были. Приказ останется в списке. Если ученику в новом классе уже что-то выставлено, программа откажет.</Text>
    </ConfirmDialog>
  );
}
