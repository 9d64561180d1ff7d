import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ImportBatchRow } from '@shared/contract/exchange-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { ConfirmDialog } from '../../components/confirm-dialog';

/** Says what will go and to how many; refused, with the reason, once somebody has worked on the data. */
export function UndoImportDialog({ batch, onClose }: { readonly batch: ImportBatchRow; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const undoing = useCallMutation('exchange.undoImport');
  const undo = () => {
    undoing.mutate({ batchId: batch.id }, {
      onSuccess: () => {
        void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' && query.queryKey[0] !== 'storage.getState' });
        onClose();
      },
    });
  };
  const count = `${batch.rowCount} ${plural(batch.rowCount, 'запись', 'записи', 'записей')}`;
  return (
    <ConfirmDialog
      title="Отменить загрузку?"
      action="Отменить загрузку"
      isDangerous
      isBusy={undoing.isPending}
      failure={undoing.isError ? formatFailure(undoing.error) : null}
      onConfirm={undo}
      onClose={onClose}
    >
      <Text size="sm">{`Из базы уйдёт всё, что загружено из файла «${batch.fileName}» ${moment(batch.at)}: ${count}. Сам файл останется, его можно загрузить снова.`}</Text>
      <Text size="sm">Если с этими данными уже работали, программа откажет и скажет, что именно мешает.</Text>
    </ConfirmDialog>
  );
}
