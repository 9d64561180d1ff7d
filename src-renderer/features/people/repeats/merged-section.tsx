import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergedPair } from '@shared/contract/merge-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable, type Column } from '../../../components/data-table';

/** Cards that were joined, with the way back. */
export function MergedSection() {
  const queryClient = useQueryClient();
  const formatMoment = useMoment();
  const merged = useCallQuery('people.listMerged', {});
  const [parted, setParted] = useState<MergedPair | null>(null);
  const undoing = useCallMutation('people.undoMerge');
  if (!merged.data || merged.data.length === 0) return null;
  const close = () => { undoing.reset(); setParted(null); };
  const part = ({ kind, closedId }: MergedPair) => { undoing.mutate({ kind, closedId }, { onSuccess: () => { void queryClient.invalidateQueries(); close(); } }); };
  const columns: readonly Column<MergedPair>[] = [
    { key: 'closed', title: 'Закрытая карточка', isRowHead: true, sortBy: (row) => row.closed, render: (row) => `${row.closed} (№ ${String(row.closedId)})` },
    { key: 'kept', title: 'Объединена с', render: (row) => `${row.kept} (№ ${String(row.keptId)})` },
    { key: 'at', title: 'Когда и кем', width: '18rem', sortBy: (row) => row.at, render: (row) => [formatMoment(row.at), row.author].filter(Boolean).join(', ') },
    { key: 'undo', title: '', width: '9rem', render: (row) => <Button size="compact-xs" variant="default" onClick={() => { setParted(row); }}>Разъединить…</Button> },
  ];
  return (
    <section aria-label="Объединённые карточки">
      <Title order={2} fz="md" mb={4}>Объединённые карточки</Title>
      <DataTable label="Объединённые карточки" columns={columns} rows={merged.data} rowKey={(row) => `${row.kind}-${String(row.closedId)}`} emptyText="" />
      {parted && (
        <ConfirmDialog title="Разъединить карточки" action="Разъединить" isBusy={undoing.isPending} failure={undoing.isError ? formatFailure(undoing.error) : null} onConfirm={() => { part(parted); }} onClose={close}>
          <Text size="sm">{`«${parted.closed}» и «${parted.kept}» снова станут двумя карточками – точно такими, какими были до объединения. Если с тех пор их правили, программа откажет и скажет, что изменено.`}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
}
